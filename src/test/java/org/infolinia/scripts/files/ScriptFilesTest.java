package org.infolinia.scripts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.assertj.core.groups.Tuple;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ScriptFilesTest {

    @Autowired
    ScriptFiles files;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void anAuthorIsSignedIn() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void whatWasWrittenIsReadAgainAndKeptAsADraft(FileForm form) {
        var original = library.version(library.importDraft(program, ScriptFixture.file("ks-balance"), "a test")
                .orElseThrow());

        var rehearsal = files.rehearse(program, form, files.write(original.id(), form));
        assertThat(rehearsal.unreadable()).isEmpty();
        assertThat(rehearsal.findings()).isEmpty();
        assertThat(library.siblings(original)).hasSize(1);

        var draft =
                library.version(files.keep(program, rehearsal, "from a file").orElseThrow());
        assertThat(draft.content()).isEqualTo(original.content());
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.number()).isEqualTo(2);
    }

    @Test
    void faultsThatOnlyKeepFromPublishingAreNamedByLineAndTheDraftIsKept() {
        var rehearsal = files.rehearse(program, FileForm.CSV, bytes("""
                key,kind,text:en,next,detail
                short,SCRIPT,,start,topic
                start,SAY,Hello {wallet.ballance},gone,
                end,END,Goodbye,,
                """));

        assertThat(rehearsal.findings())
                .extracting(finding -> finding.line() + " " + finding.messageKey())
                .contains(
                        "3 scripts.finding.unknown-place",
                        "3 scripts.finding.unknown-variable",
                        "4 scripts.finding.unreachable",
                        "4 scripts.finding.end-without-disposition");
        assertThat(files.keep(program, rehearsal, "unfinished")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofAFileWithUnreadableLinesNothingIsKept() {
        var rehearsal = files.rehearse(program, FileForm.CSV, bytes("""
                key,kind,text:en,next
                short,SCRIPT,,start
                start,SHOUT,Hello,end
                end,END,Goodbye,
                """));

        assertThat(files.keep(program, rehearsal, "broken"))
                .isEqualTo(Outcome.refused(Refusal.of("script-file-unreadable", 1L)));
        assertThat(library.newest(program)).isEmpty();
    }

    @Test
    void everyBadPlaceOfAJsonFileIsNamedWithItsLine() {
        var file = ScriptFixture.file("ks-balance")
                .replaceFirst("\"kind\": \"SAY\"", "\"kind\": \"SHOUT\"")
                .replace("\"level\": \"KNOWLEDGE\"", "\"level\": \"HIGH\"");

        var rehearsal = files.rehearse(program, FileForm.JSON, bytes(file));

        assertThat(rehearsal.draft()).isEmpty();
        assertThat(rehearsal.unreadable())
                .extracting(
                        LineFinding::messageKey,
                        fault -> fault.arguments().get(1),
                        fault -> fault.arguments().get(2))
                .containsExactly(
                        tuple("refusal.script-fault-kind", "greeting", "SHOUT"),
                        tuple("refusal.script-fault-value", "verify.level", "HIGH"));
        assertThat(rehearsal.unreadable())
                .allSatisfy(fault ->
                        assertThat(file.lines().toList().get(fault.line() - 1)).contains("{"));
    }

    @Test
    void whatIsWrongWithAJsonFileIsSaidInPeoplesWords() {
        var file = ScriptFixture.file("ks-balance");

        assertThat(faultOf(file.replace("\"code\": \"balance\",\n", "\"code\": \"Saldo!\",\n")))
                .isEqualTo(tuple("refusal.script-fault-code", "…", "Saldo!"));
        assertThat(faultOf(file.replace("\"schema\": 1", "\"schema\": 7")))
                .isEqualTo(tuple("refusal.script-fault-schema", "…", "7"));
        assertThat(faultOf(file.replace("\"schema\": 1", "\"schema\": 1, \"colour\": 1")))
                .isEqualTo(tuple("refusal.script-fault-property", "colour", "colour"));
        assertThat(faultOf("{\"nodes\": [").toList().getFirst()).isEqualTo("refusal.script-fault-syntax");
    }

    private Tuple faultOf(String file) {
        var fault =
                files.rehearse(program, FileForm.JSON, bytes(file)).unreadable().getFirst();
        return tuple(
                fault.messageKey(), fault.arguments().get(1), fault.arguments().get(2));
    }

    @Test
    void aPlaceWithoutWhatItNeedsIsNamedAndOneWithoutWordsIsAFinding() {
        var whole = """
                {"schema": 1, "code": "short", "languages": ["EN"], "start": "start", "nodes": [
                {"kind": "SAY", "key": "start", "next": "end"},
                {"kind": "END", "key": "end", "disposition": "other"}]}
                """;

        assertThat(files.rehearse(program, FileForm.JSON, bytes(whole)).findings())
                .extracting(finding -> finding.line() + " " + finding.messageKey())
                .contains("2 scripts.finding.text-missing", "3 scripts.finding.text-missing");
        assertThat(files.rehearse(program, FileForm.JSON, bytes(whole.replace("\"key\": \"end\", ", "")))
                        .unreadable())
                .extracting(LineFinding::line)
                .containsExactly(3);
    }

    @Test
    void aFileThatIsNoJsonIsNamedWithTheLineWhereItBreaks() {
        var rehearsal = files.rehearse(program, FileForm.JSON, bytes("{\n\"schema\": 1,\nnonsense"));

        assertThat(rehearsal.unreadable()).extracting(LineFinding::line).containsExactly(3);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamed() {
        var rehearsal =
                files.rehearse(program, FileForm.CSV, bytes("key,kind,next\nshort,SCRIPT,start\nstart,\"SAY,end\n"));

        assertThat(rehearsal.draft()).isEmpty();
        assertThat(rehearsal.unreadable())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isBetween(1, 3));
    }

    @Test
    void anAgentBringsNoFilesIn() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> files.rehearse(program, FileForm.CSV, bytes("key")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
