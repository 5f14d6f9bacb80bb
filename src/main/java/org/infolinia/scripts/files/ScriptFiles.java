package org.infolinia.scripts.files;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptJson;
import org.infolinia.scripts.ScriptJson.PlaceInFile;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings scripts out as files and in from them: first a rehearsal that names every line with a fault, then a draft. */
@Service
public class ScriptFiles {

    /** The largest file. */
    public static final int MAXIMUM_BYTES = 8_000_000;

    /** Places with their answers and rules, and what stands above and below them. */
    private static final int MAXIMUM_LINES = 10 * ScriptContent.MAXIMUM_NODES;

    private static final int FIRST_LINE = 1;

    private final ScriptLibrary library;
    private final ScriptJson json;
    private final Gatekeeper gatekeeper;

    ScriptFiles(ScriptLibrary library, ScriptJson json, Gatekeeper gatekeeper) {
        this.library = library;
        this.json = json;
        this.gatekeeper = gatekeeper;
    }

    public byte[] write(ScriptVersionId version, FileForm form) {
        var content = library.version(version).content();
        return switch (form) {
            case JSON -> json.write(content).getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvTable.write(ScriptTable.of(content));
            case XLSX -> XlsxTable.write(ScriptTable.of(content));
        };
    }

    /** Reads a file and keeps nothing. */
    @Transactional(readOnly = true)
    public Rehearsal rehearse(ProgramId program, FileForm form, byte[] file) {
        gatekeeper.demand(Permission.EDIT_SCRIPTS, program);
        if (file.length > MAXIMUM_BYTES) {
            return Rehearsal.unreadable(List.of(LineFinding.of(FIRST_LINE, "too-large")));
        }
        return switch (form) {
            case JSON -> rehearseJson(program, new String(file, StandardCharsets.UTF_8));
            case CSV -> rehearseTable(program, CsvTable.read(file, MAXIMUM_LINES + 1));
            case XLSX ->
                XlsxTable.read(file, MAXIMUM_LINES + 1)
                        .map(lines -> rehearseTable(program, lines))
                        .orElseGet(() -> Rehearsal.unreadable(List.of(LineFinding.of(FIRST_LINE, "no-workbook"))));
        };
    }

    /** Keeps what was rehearsed as a draft. Refused as {@code script-file-unreadable} when lines of it cannot be read. */
    @Transactional
    public Outcome<ScriptVersionId> keep(ProgramId program, Rehearsal rehearsal, String note) {
        return rehearsal
                .draft()
                .map(content -> Outcome.done(library.draft(program, content, note)))
                .orElseGet(() -> Outcome.refused("script-file-unreadable", rehearsal.unreadableLines()));
    }

    private Rehearsal rehearseTable(ProgramId program, List<NumberedLine> lines) {
        if (lines.size() > MAXIMUM_LINES) {
            return Rehearsal.unreadable(List.of(LineFinding.of(MAXIMUM_LINES, "too-large")));
        }
        var reading = TableReading.of(lines);
        return reading.content()
                .map(content -> checked(program, content, reading.linesByKey()))
                .orElseGet(() -> Rehearsal.unreadable(reading.faults()));
    }

    private Rehearsal rehearseJson(ProgramId program, String text) {
        var places = json.places(text);
        var broken = places.stream()
                .flatMap(place -> Stream.ofNullable(place.fault()).map(fault -> LineFinding.of(place.line(), fault)))
                .toList();
        if (!broken.isEmpty()) {
            return Rehearsal.unreadable(broken);
        }
        return switch (json.read(text)) {
            case Outcome.Done<ScriptContent>(ScriptContent content) -> checked(program, content, lines(places));
            case Outcome.Refused<ScriptContent>(Refusal refusal) ->
                Rehearsal.unreadable(List.of(LineFinding.of(lineOf(refusal), refusal)));
        };
    }

    private static int lineOf(Refusal refusal) {
        return refusal.arguments().getFirst() instanceof Integer line ? Math.max(line, FIRST_LINE) : FIRST_LINE;
    }

    private static Map<String, Integer> lines(List<PlaceInFile> places) {
        var lines = new HashMap<String, Integer>();
        places.forEach(place -> lines.putIfAbsent(place.key(), place.line()));
        return lines;
    }

    private Rehearsal checked(ProgramId program, ScriptContent content, Map<String, Integer> lines) {
        var findings = library.check(program, content).stream()
                .map(finding -> LineFinding.of(lines.getOrDefault(finding.node(), FIRST_LINE), finding))
                .sorted(Comparator.comparingInt(LineFinding::line))
                .toList();
        return new Rehearsal(content, List.of(), findings);
    }
}
