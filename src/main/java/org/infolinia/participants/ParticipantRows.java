package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.Participant.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Many participants at once, as arrays of columns: one statement takes as long as a few hundred single ones. */
@Component
class ParticipantRows {

    /** As far as the sequence steps, see {@link ParticipantRecord}: whoever draws a number has those before it, too. */
    private static final int IDS_AT_ONCE = ParticipantRecord.IDS_AT_ONCE;

    /** One for what is left over by the division, one for the sequence's first number, which has none before it. */
    private static final int SPARE_BLOCKS = 2;

    private static final String ARRAYS = """
            unnest(:ids, :numbers, :firsts, :lasts, :languages, :births, :streets, :codes, :towns, :companies, :notes,
                   :joined, :active, :versions)
                as row (id, number, first_name, last_name, language, birth_date, street, postal_code, town, company,
                        pin_note, joined_on, active_on, version)""";

    private static final String[] NONE = {};

    private final JdbcClient jdbc;
    private final ContactPointRows contactPoints;
    private final ConsentRows consents;

    ParticipantRows(JdbcClient jdbc, ContactPointRows contactPoints, ConsentRows consents) {
        this.jdbc = jdbc;
        this.contactPoints = contactPoints;
        this.consents = consents;
    }

    /** @param version counts the changes, so that nobody's is overwritten unseen */
    record Known(Participant participant, int version) {}

    /** @param activeOn the last day on which he showed himself, when that is known */
    record Newcomer(Participant participant, @Nullable LocalDate activeOn) {}

    record Change(Known before, Participant after) {}

    /** Those that the program knows by one of these numbers, by that number; erased and merged ones are there, too. */
    Map<String, Known> byNumbers(ProgramId program, Collection<String> numbers) {
        var bare = jdbc.sql("""
                        select id, program_id, number, first_name, last_name, language, birth_date, street,
                               postal_code, town, company, pin_note, status, joined_on, version
                          from participants.participant
                         where program_id = :program and number = any(:numbers)""")
                .param("program", program.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> new Known(withoutContacts(row), row.getInt("version")))
                .list();
        return bare.isEmpty() ? Map.of() : withContacts(bare);
    }

    /** Ids that nobody has and nobody else gets. */
    List<Long> freeIds(int count) {
        int blocks = count / IDS_AT_ONCE + SPARE_BLOCKS;
        return jdbc.sql("""
                        select id
                          from (select nextval('participants.participant_id') as last
                                  from generate_series(1, :blocks)) as block
                         cross join generate_series(greatest(block.last - :step + 1, 1), block.last) as id
                         limit :count""")
                .param("blocks", blocks)
                .param("step", IDS_AT_ONCE)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    void add(List<Newcomer> newcomers, Instant now) {
        var participants = newcomers.stream().map(Newcomer::participant).toList();
        bind(participants, texts(newcomers, newcomer -> text(newcomer.activeOn())), NONE, jdbc.sql("""
                insert into participants.participant
                       (id, program_id, number, first_name, last_name, language, birth_date, street, postal_code, town,
                        company, pin_note, joined_on, created_at, last_active_on)
                select id, :program, number, first_name, last_name, language, birth_date::date, street, postal_code,
                       town, company, pin_note, joined_on::date, :now::timestamptz,
                       case when active_on::date > joined_on::date then active_on::date end
                  from %s""".formatted(
                                ARRAYS)))
                .param("program", participants.getFirst().program().value())
                .param("now", Timestamp.from(now))
                .update();
        contactPoints.add(participants);
        consents.add(participants, now);
    }

    /** @throws OptimisticLockingFailureException when somebody else has changed one of them meanwhile */
    void update(List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        var after = changes.stream().map(Change::after).toList();
        lock(after);
        var versions = changes.stream()
                .map(change -> Integer.toString(change.before().version()))
                .toArray(String[]::new);
        int updated =
                bind(after, NONE, versions, jdbc.sql("""
                update participants.participant as known
                   set first_name = row.first_name, last_name = row.last_name, language = row.language,
                       birth_date = row.birth_date::date, street = row.street, postal_code = row.postal_code,
                       town = row.town, company = row.company, pin_note = row.pin_note,
                       joined_on = row.joined_on::date, version = known.version + 1
                  from %s
                 where known.id = row.id and known.version = row.version::int""".formatted(ARRAYS))).update();
        if (updated != changes.size()) {
            throw new OptimisticLockingFailureException("A participant was changed by somebody else meanwhile");
        }
        contactPoints.replace(after);
        consents.change(changes, now);
    }

    /** In the order of their ids, so that two batches never lock each other out. */
    private void lock(List<Participant> known) {
        jdbc.sql("select id from participants.participant where id = any(:ids) order by id for no key update")
                .param("ids", ids(known))
                .query(Long.class)
                .list();
    }

    private Map<String, Known> withContacts(List<Known> bare) {
        var ids = bare.stream().map(known -> known.participant().id().value()).toArray(Long[]::new);
        var points = contactPoints.of(ids);
        var granted = consents.granted(ids);
        return bare.stream()
                .map(known -> {
                    var id = known.participant().id().value();
                    return new Known(
                            with(
                                    points.getOrDefault(id, List.of()),
                                    granted.getOrDefault(id, Set.of()),
                                    known.participant()),
                            known.version());
                })
                .collect(Collectors.toMap(known -> known.participant().number(), Function.identity()));
    }

    /** An empty array stands for a column of nulls. */
    private static StatementSpec bind(
            List<Participant> rows, @Nullable String[] active, @Nullable String[] versions, StatementSpec statement) {
        return statement
                .param("ids", ids(rows))
                .param("numbers", texts(rows, Participant::number))
                .param("firsts", texts(rows, row -> row.name().first()))
                .param("lasts", texts(rows, row -> row.name().last()))
                .param("languages", texts(rows, row -> row.language().name()))
                .param("births", texts(rows, row -> text(row.birthDate())))
                .param("streets", texts(rows, row -> row.address().street()))
                .param("codes", texts(rows, row -> row.address().postalCode()))
                .param("towns", texts(rows, row -> row.address().town()))
                .param("companies", texts(rows, Participant::company))
                .param("notes", texts(rows, Participant::pinNote))
                .param("joined", texts(rows, row -> text(row.joinedOn())))
                .param("active", active)
                .param("versions", versions);
    }

    private static Long[] ids(List<Participant> participants) {
        return participants.stream().map(each -> each.id().value()).toArray(Long[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Participant withoutContacts(ResultSet row) throws SQLException {
        return new Participant(
                new ParticipantId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                Language.valueOf(row.getString("language")),
                row.getObject("birth_date", LocalDate.class),
                new PostalAddress(row.getString("street"), row.getString("postal_code"), row.getString("town")),
                row.getString("company"),
                row.getString("pin_note"),
                Status.valueOf(row.getString("status")),
                row.getObject("joined_on", LocalDate.class),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Participant with(List<ContactPoint> points, Set<Channel> consents, Participant bare) {
        return new Participant(
                bare.id(),
                bare.program(),
                bare.number(),
                bare.name(),
                bare.language(),
                bare.birthDate(),
                bare.address(),
                bare.company(),
                bare.pinNote(),
                bare.status(),
                bare.joinedOn(),
                values(ContactPoint.Kind.EMAIL, points, EmailAddress::new),
                values(ContactPoint.Kind.PHONE, points, PhoneNumber::new),
                values(ContactPoint.Kind.CARD, points, CardNumber::new),
                consents);
    }

    private static <T> List<T> values(ContactPoint.Kind kind, List<ContactPoint> points, Function<String, T> reading) {
        return points.stream()
                .filter(point -> point.kind() == kind)
                .map(point -> reading.apply(point.value()))
                .toList();
    }
}
