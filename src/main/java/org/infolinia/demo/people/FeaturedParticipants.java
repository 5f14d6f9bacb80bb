package org.infolinia.demo.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.demo.DemoFile;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** The participants who are written down by hand, since mails and tickets of the demo speak of them. */
final class FeaturedParticipants {

    private static final String FILE = "featured-participants.csv";
    private static final Set<String> NUMBERS =
            DemoFile.rows(FILE).stream().map(row -> row.getField("number")).collect(Collectors.toUnmodifiableSet());

    private FeaturedParticipants() {}

    static boolean include(String number) {
        return NUMBERS.contains(number);
    }

    static Stream<RegisterParticipant> of(Program program) {
        return DemoFile.rows(FILE).stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> registration(row, program));
    }

    private static RegisterParticipant registration(NamedCsvRecord row, Program program) {
        return new RegisterParticipant(
                program.id(),
                row.getField("number"),
                new PersonName(row.getField("first_name"), row.getField("last_name")),
                Language.valueOf(row.getField("language")),
                LocalDate.parse(row.getField("birth_date")),
                new PostalAddress(row.getField("street"), row.getField("postal_code"), row.getField("town")),
                textOrNull(row, "company"),
                textOrNull(row, "pin_note"),
                LocalDate.parse(row.getField("joined_on")),
                List.of(new EmailAddress(row.getField("email"))),
                List.of(new PhoneNumber(row.getField("phone"))),
                Optional.ofNullable(textOrNull(row, "card")).map(CardNumber::new).stream()
                        .toList(),
                Set.of(Channel.EMAIL, Channel.SMS));
    }

    private static @Nullable String textOrNull(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isBlank() ? null : text;
    }
}
