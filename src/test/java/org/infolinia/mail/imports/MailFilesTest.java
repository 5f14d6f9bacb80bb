package org.infolinia.mail.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.json.JsonMapper;

class MailFilesTest {

    private static final String ONE = "From: anna@poczta.example\nTo: pomoc@kawasama.example\nSubject: Raz\n\nTekst\n";

    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        put("b.eml", ONE);
        put("a.box", "From anna@poczta.example Tue Nov 17 09:00:00 2026\n" + ONE);
        put(".hidden", ONE);

        assertThat(read(folder)).containsOnlyKeys("a.box", "b.eml");
    }

    @Test
    void anMboxIsSplitAtItsSeparatorsAndUnquoted() throws IOException {
        put("old.mbox", """
                From anna@poczta.example Tue Nov 17 09:00:00 2026
                Subject: Raz

                >From tego wynika
                From tego nie
                >>From dwa razy

                From jan@poczta.example Tue Nov 17 10:00:00 2026
                Subject: Dwa

                Tekst
                """);

        assertThat(read(folder.resolve("old.mbox"))).satisfies(messages -> {
            assertThat(messages).containsOnlyKeys("old.mbox#1", "old.mbox#2");
            assertThat(messages.get("old.mbox#1")).contains("\nFrom tego wynika\nFrom tego nie\n>From dwa razy\n");
            assertThat(messages.get("old.mbox#2")).startsWith("Subject: Dwa");
        });
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void parsingAloneTellsEachMessageInOneLine() throws IOException {
        put("a.eml", ONE);
        put("b.eml", "");
        var typed = List.of("import", "mail", folder.toString(), "--parse-only");
        var command = new ParseMailCommand();

        assertThat(command.isAskedFor(typed)).isTrue();
        assertThat(command.isAskedFor(List.of("import", "mail", folder.toString())))
                .isFalse();
        var lines =
                printed(() -> assertThat(command.run(typed)).isZero()).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(new JsonMapper().readTree(lines.getFirst()).propertyNames())
                .containsExactly(
                        "file",
                        "message_id",
                        "from_email",
                        "from_name",
                        "reply_to",
                        "to",
                        "subject",
                        "text",
                        "html_text",
                        "attachments",
                        "classification",
                        "reason",
                        "ticket");
        assertThat(lines.getFirst())
                .contains("\"from_email\":\"anna@poczta.example\"", "\"classification\":\"PERSON\"");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, ISO_8859_1);
    }

    private static Map<String, String> read(Path place) throws IOException {
        var messages = new LinkedHashMap<String, String>();
        MailFiles.read(place, new MailFiles.Reader() {
            @Override
            public void read(String file, byte[] raw) {
                messages.put(file, new String(raw, ISO_8859_1));
            }

            @Override
            public void readNoFurther(String file, IOException fault) {
                throw new AssertionError(file, fault);
            }
        });
        return messages;
    }

    private static String printed(Runnable work) {
        var out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
