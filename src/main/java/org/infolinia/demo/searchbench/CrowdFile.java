package org.infolinia.demo.searchbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.demo.crowd.CrowdMember;
import org.infolinia.demo.crowd.Origin;

/** A crowd as the file that a program would give to be imported. */
final class CrowdFile {

    private static final LocalDate FIRST_JOINED = LocalDate.of(2000, 1, 1);
    private static final int DAYS_OF_JOINING = 4_000;
    private static final LocalDate LAST_ACTIVE = LocalDate.of(2024, 12, 31);
    private static final int DAYS_OF_ACTIVITY = 5_000;

    private CrowdFile() {}

    static void write(Crowd crowd, Path file) {
        try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "number",
                    "first name",
                    "last name",
                    "birth date",
                    "town",
                    "phone",
                    "card",
                    "email",
                    "joined",
                    "active on",
                    "language");
            crowd.members()
                    .forEach(member -> csv.writeRecord(
                            number(member.id()),
                            member.first(),
                            member.last(),
                            member.born().toString(),
                            member.city(),
                            member.phone(),
                            member.card(),
                            member.email(),
                            FIRST_JOINED.plusDays(member.id() % DAYS_OF_JOINING).toString(),
                            activeOn(member, crowd.size()).toString(),
                            Origin.of(member).language()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The participant's number of a member. */
    static String number(long id) {
        return String.format(Locale.ROOT, "C-%08d", id);
    }

    private static LocalDate activeOn(CrowdMember member, long size) {
        return LAST_ACTIVE.minusDays(member.activity() * DAYS_OF_ACTIVITY / size);
    }
}
