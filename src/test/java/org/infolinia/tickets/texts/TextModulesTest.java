package org.infolinia.tickets.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.texts.TextModule.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class TextModulesTest extends TicketTest {

    @Autowired
    TextModuleDesk desk;

    @Autowired
    TextModules modules;

    @Autowired
    TicketDesk tickets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aModuleIsFilledWithWhatIsKnownOfTheTicket() {
        var ticket = fixture.anOpenTicket();
        var module = written(text("powitanie", "", "Dzień dobry {{name}}, sprawa {{number}}.\n{{agent}}"));

        assertThat(modules.filled(ticket, module))
                .startsWith("Dzień dobry " + ticket.contact().name() + ", sprawa " + ticket.number() + ".\n")
                .doesNotContain("{{");
    }

    @Test
    void whatSomebodyOutsideCallsHimselfIsNoMarkdown() {
        var ticket = tickets.open(new OpenTicket(
                fixture.program(),
                null,
                new Contact("[Ewa](https://evil.example) *X* {{agent}}", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.OTHER,
                null,
                "Temat",
                "Treść",
                Language.PL));
        var module = written(text("powitanie", "", "Dzień dobry {{name}}"));

        assertThat(modules.filled(ticket, module))
                .isEqualTo("Dzień dobry \\[Ewa\\](https://evil.example) \\*X\\* {{agent}}");
    }

    @Test
    void anUnknownVariableIsRefusedWithItsLine() {
        SignedIn.supervisorOf(fixture.program());

        assertThat(desk.add(text("saldo", "", "Dzień dobry,\nmasz {{balance}} punktów")))
                .isEqualTo(Outcome.refused("template-unknown-variable", 2, "balance"));
        assertThat(desk.add(text("saldo", "", "Dzień dobry {{name}"))).isEqualTo(Outcome.refused("template-syntax", 1));
    }

    @Test
    void aModuleIsFoundByBeginningsOfItsWordsWithOrWithoutAccents() {
        var inName = written(text("termin reklamacji", "", "Odpowiemy w 14 dni"));
        var inKeywords = written(text("czternaście dni", "łódź termin", "Odpowiemy"));
        var inBody = written(text("inny", "", "Termin minął"));
        var ticket = fixture.anOpenTicket();

        assertThat(modules.find(ticket, "TERM")).containsExactly(inName, inKeywords, inBody);
        assertThat(modules.find(ticket, "lodz")).containsExactly(inKeywords);
        assertThat(modules.find(ticket, "rekl term")).containsExactly(inName);
        assertThat(modules.find(ticket, "term nigdzie")).isEmpty();
    }

    @Test
    void theLanguageOfTheTicketComesFirst() {
        var english = written(new Content(fixture.program(), Language.EN, "a deadline", "", "Soon"));
        var polish = written(new Content(fixture.program(), Language.PL, "z dedlajnem", "deadline", "Wkrótce"));

        assertThat(modules.find(fixture.anOpenTicket(), "dead")).containsExactly(polish, english);
    }

    @Test
    void modulesOfAnotherProgramAreNotOfferedAndThoseOfEveryProgramAre() {
        var elsewhere = new TicketFixture(context);
        SignedIn.supervisorOf(elsewhere.program());
        desk.add(textOf(elsewhere.program(), "obcy")).orElseThrow();
        SignedIn.administrator();
        var shared =
                desk.add(textOf(null, "wspólny-" + fixture.program().value())).orElseThrow();
        SignedIn.agentOf(fixture.program());

        assertThat(modules.find(fixture.anOpenTicket(), "obcy")).isEmpty();
        assertThat(modules.find(fixture.anOpenTicket(), shared.content().name()))
                .containsExactly(shared);
    }

    @Test
    void onlyThoseWhoManageAProgramsTextsWriteThem() {
        assertThatThrownBy(() -> desk.add(text("mój", "", "x"))).isInstanceOf(AccessDeniedException.class);

        SignedIn.supervisorOf(fixture.program());
        assertThatThrownBy(() -> desk.add(textOf(null, "wspólny"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.add(textOf(new TicketFixture(context).program(), "cudzy")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aModuleCannotBeTakenAwayFromItsProgramByAForeignSupervisor() {
        var module = written(text("powitanie", "", "Dzień dobry"));
        var elsewhere = new TicketFixture(context).program();
        SignedIn.supervisorOf(elsewhere);
        var disguised = new TextModule(module.id(), textOf(elsewhere, "powitanie"), module.version());

        assertThatThrownBy(() -> desk.change(disguised, disguised.content())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.remove(disguised)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNameIsTakenOnceInALanguage() {
        SignedIn.supervisorOf(fixture.program());
        desk.add(text("powitanie", "", "Dzień dobry")).orElseThrow();

        assertThat(desk.add(text("powitanie", "", "Witam"))).isEqualTo(Outcome.refused("text-name-taken", "powitanie"));
        assertThat(desk.add(new Content(fixture.program(), Language.EN, "powitanie", "", "Hello")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoIsSlowerIsToldSo() {
        SignedIn.supervisorOf(fixture.program());
        var seen = desk.add(text("powitanie", "", "Dzień dobry")).orElseThrow();
        desk.change(seen, text("powitanie", "", "Witamy")).orElseThrow();

        assertThat(desk.change(seen, text("powitanie", "", "Cześć")))
                .isEqualTo(Outcome.refused("text-changed-meanwhile", "powitanie"));
        assertThat(desk.remove(seen)).isEqualTo(Outcome.refused("text-changed-meanwhile", "powitanie"));
    }

    @Test
    void whatWasWrittenIsOnRecord() {
        var module = written(text("powitanie", "", "Dzień dobry"));

        assertThat(jdbc.sql("select action from audit.entry where subject = ?")
                        .param("text-module:" + module.id())
                        .query(String.class)
                        .list())
                .containsExactly("tickets.text-added");
    }

    @Test
    void thePreviewSpeaksTheModulesLanguage() {
        SignedIn.supervisorOf(fixture.program());

        assertThat(desk.preview(text("powitanie", "", "Dzień dobry {{name}}, {{program}}"), "Klub"))
                .isEqualTo(Outcome.done("Dzień dobry Anna Nowak, Klub"));
        assertThat(desk.preview(text("powitanie", "", "{{secret}}"), "Klub"))
                .isEqualTo(Outcome.refused("template-unknown-variable", 1, "secret"));
    }

    private TextModule written(Content content) {
        SignedIn.supervisorOf(fixture.program());
        var module = desk.add(content).orElseThrow();
        SignedIn.agentOf(fixture.program());
        return module;
    }

    private Content text(String name, String keywords, String body) {
        return new Content(fixture.program(), Language.PL, name, keywords, body);
    }

    private static Content textOf(@Nullable ProgramId program, String name) {
        return new Content(program, Language.PL, name, "", "Treść");
    }
}
