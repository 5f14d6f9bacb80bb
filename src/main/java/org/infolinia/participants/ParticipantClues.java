package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What participants can be found by, read in one statement for many, since an index is built from millions of them. */
@Component
class ParticipantClues {

    private final JdbcClient jdbc;

    ParticipantClues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those among these that are active; the others have nothing to be found by. */
    List<SearchDocument> ofActive(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, program_id, number, first_name, last_name, birth_date::text, town, company,
                               greatest(joined_on, last_active_on) - date '1970-01-01' as active_on,
                               array(select former.number from participants.participant former
                                      where former.merged_into = participant.id order by former.id) as former_numbers,
                               array(select array[kind, value] from participants.contact_point
                                      where participant_id = id order by position) as contact_points
                          from participants.participant
                         where id = any(:ids) and status = 'ACTIVE'""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> document(row))
                .list();
    }

    private static SearchDocument document(ResultSet row) throws SQLException {
        var name = new PersonName(row.getString("first_name"), row.getString("last_name"));
        var contacts = contacts(row);
        var phones = contacts.getOrDefault(ContactPoint.Kind.PHONE, List.of());
        var emails = contacts.getOrDefault(ContactPoint.Kind.EMAIL, List.of());
        var born = row.getString("birth_date");
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(ClueKind.NUMBER, row.getString("number")));
        texts(row, "former_numbers").forEach(number -> clues.add(new Clue(ClueKind.NUMBER, number)));
        clues.add(new Clue(ClueKind.FIRST_NAME, name.first()));
        clues.add(new Clue(ClueKind.LAST_NAME, name.last()));
        addIfKnown(clues, ClueKind.TOWN, row.getString("town"));
        addIfKnown(clues, ClueKind.WORDS, row.getString("company"));
        addIfKnown(clues, ClueKind.BORN, born);
        phones.forEach(phone -> clues.add(new Clue(ClueKind.PHONE, phone)));
        contacts.getOrDefault(ContactPoint.Kind.CARD, List.of())
                .forEach(card -> clues.add(new Clue(ClueKind.CARD, card)));
        emails.forEach(email -> clues.add(new Clue(ClueKind.EMAIL, email)));
        var telling = new ArrayList<String>(phones);
        telling.addAll(emails);
        if (born != null) {
            telling.add(born);
        }
        return new SearchDocument(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                rank(row.getLong("active_on")),
                clues,
                sameness(name.full(), telling));
    }

    /** Who was active last is the likeliest to call. */
    private static long rank(long lastActiveDay) {
        return -lastActiveDay;
    }

    /** One name with one birth date, phone or mail address is hardly ever two people. */
    private static Set<String> sameness(String name, List<String> telling) {
        var signs = new HashSet<String>();
        telling.forEach(each -> signs.add(name + " " + each));
        return signs;
    }

    /** By kind and in their order. An array of arrays, or an empty plain one when there is none. */
    private static Map<ContactPoint.Kind, List<String>> contacts(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("contact_points").getArray())
                .map(String[].class::cast)
                .collect(Collectors.groupingBy(
                        point -> ContactPoint.Kind.valueOf(point[0]),
                        () -> new EnumMap<>(ContactPoint.Kind.class),
                        Collectors.mapping(point -> point[1], Collectors.toList())));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Objects::requireNonNull)
                .toList();
    }

    private static void addIfKnown(List<Clue> clues, ClueKind kind, @Nullable String text) {
        if (text != null) {
            clues.add(new Clue(kind, text));
        }
    }
}
