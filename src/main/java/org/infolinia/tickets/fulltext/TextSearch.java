package org.infolinia.tickets.fulltext;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fulltext.FoundTicket.FoundAside;
import org.infolinia.tickets.fulltext.index.FoundPlaces.Place;
import org.infolinia.tickets.fulltext.index.MessageText;
import org.infolinia.tickets.fulltext.index.Passage;
import org.infolinia.tickets.fulltext.index.Passages;
import org.infolinia.tickets.fulltext.index.TextIndexKeeper;
import org.infolinia.tickets.fulltext.question.QuestionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds tickets by what was said in them or with others about their matters, and by what is attached. Who may work on a ticket may read all of it, so what he is
 * shown here is what its page shows him; of other tickets he learns nothing, not even how many there are.
 */
@Service
public class TextSearch {

    /** The most tickets one answer holds. */
    public static final int MOST_TICKETS = 50;

    /** Several messages of a ticket may be found. */
    private static final int MOST_PLACES = 10 * MOST_TICKETS;

    private static final String PLACES = """
            from unnest(:tickets, :asides, :messages) as place(place_ticket, place_aside, place_message)
            """;

    private static final String TICKET_AND_MESSAGE = """
            select place.*, number, program_id, ticket.state, language, merged_into, ticket.subject, direction,
                   coalesce(at, opened_at) as at, text, case when text ~ '\\S' then null else html end as html,
            """;

    private static final String IN_CONVERSATIONS = TICKET_AND_MESSAGE + """
                   coalesce(author_name, contact_name, '') as writer
            """ + PLACES + """
              join tickets.ticket on number = place_ticket
              left join tickets.message on message.ticket_number = number and message.id = place_message
             where place_message = 0 or message.id is not null""";

    private static final String IN_ASIDES = TICKET_AND_MESSAGE + """
                   author_name as writer, aside.address as aside_address, aside.subject as aside_subject
            """ + PLACES + """
              join tickets.aside on aside.id = place_aside
              join tickets.aside_message message on message.aside_id = place_aside and message.id = place_message
              join tickets.ticket on number = place_ticket and number = tickets.survivor(aside.ticket_number)""";

    private static final String FILES_OF_CONVERSATIONS = """
            select place.*, name, coalesce(attachment_text.text, '') as file_text
            """ + PLACES + """
              join tickets.attachment on message_id = place_message
              left join tickets.attachment_text using (sha256)
             order by id""";

    private static final String FILES_OF_ASIDES = """
            select place.*, name, coalesce(attachment_text.text, '') as file_text
            """ + PLACES + """
              join tickets.aside_attachment on message_id = place_message
              left join tickets.attachment_text using (sha256)
             order by id""";

    private final TextIndexKeeper index;
    private final NamesInUse names;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    TextSearch(
            TextIndexKeeper index,
            NamesInUse names,
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.index = index;
        this.names = names;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    /** A message with its ticket, as the database has it now. */
    private record Row(
            TicketNumber ticket,
            ProgramId program,
            State state,
            Language language,
            @Nullable TicketNumber mergedInto,
            String subject,
            Instant at,
            @Nullable Direction direction,
            String writer,
            String text,
            Optional<FoundAside> aside) {}

    private record FileRow(String name, String text) {}

    private record Hit(Place place, Row row, Passage passage) {}

    /**
     * @param typed at most {@value QuestionReader#MAXIMUM_LENGTH} characters; what is beyond is not read
     * @param programs in which to look, as far as the asker works for them
     * @param language in which states and topics may be named, besides English
     */
    @Transactional(readOnly = true)
    public TextAnswer find(String typed, Collection<ProgramId> programs, Language language) {
        var mine = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .toList();
        var question =
                QuestionReader.read(typed, names.known(mine, language), LocalDate.now(clock.withZone(zone)), zone);
        if (!question.misunderstood().isEmpty() || mine.isEmpty()) {
            return new TextAnswer(List.of(), false, question.misunderstood(), index.isComplete());
        }
        try {
            var places = index.find(question, mine, MOST_PLACES);
            var byTicket = places.places().stream()
                    .collect(Collectors.groupingBy(Place::ticket, LinkedHashMap::new, Collectors.toList()));
            var shown = byTicket.values().stream().limit(MOST_TICKETS).toList();
            var found = found(shown, TextIndexKeeper.passages(question));
            return new TextAnswer(
                    found, places.isMore() || byTicket.size() > MOST_TICKETS, List.of(), index.isComplete());
        } catch (IOException e) {
            throw new UncheckedIOException("The index of texts cannot be read", e);
        }
    }

    /** Returns when everything committed so far can be found. */
    public void settle() {
        index.settle();
    }

    /** Without those that the database has otherwise by now, or does not let the asker see. */
    private List<FoundTicket> found(List<List<Place>> byTicket, Passages passages) {
        var best = byTicket.stream().map(List::getFirst).toList();
        var hits = rowsOf(best).entrySet().stream()
                .filter(row -> gatekeeper.allows(
                        Permission.WORK_TICKETS, row.getValue().program()))
                .collect(Collectors.toMap(Map.Entry::getKey, row -> hit(row.getKey(), row.getValue(), passages)));
        var files = filesOf(hits.values().stream()
                .filter(hit -> !hit.passage().isMarked())
                .map(Hit::place)
                .toList());
        return byTicket.stream()
                .flatMap(places -> Optional.ofNullable(hits.get(places.getFirst())).stream()
                        .map(hit -> found(hit, files, passages, places.size() - 1)))
                .toList();
    }

    private static Hit hit(Place place, Row row, Passages passages) {
        return new Hit(place, row, passages.ofText(row.text(), row.language()));
    }

    private static FoundTicket found(Hit hit, Map<Place, List<FileRow>> files, Passages passages, int others) {
        var row = hit.row();
        var file = files.getOrDefault(hit.place(), List.of()).stream()
                .map(each -> Map.entry(each.name(), inFile(each, row.language(), passages)))
                .filter(each -> each.getValue().isMarked())
                .findFirst();
        return new FoundTicket(
                row.ticket(),
                row.program(),
                row.state(),
                row.mergedInto(),
                hit.place().message(),
                row.direction(),
                row.at(),
                row.writer(),
                wholeSubject(row, passages),
                file.map(Map.Entry::getValue).orElse(hit.passage()),
                file.map(Map.Entry::getKey),
                row.aside(),
                others);
    }

    private static Passage inFile(FileRow file, Language language, Passages passages) {
        return passages.ofFiles(MessageText.inOneForm(file.name() + "\n" + file.text()), language);
    }

    private static Passage wholeSubject(Row row, Passages passages) {
        return passages.ofSubject(MessageText.inOneForm(row.subject()), row.language());
    }

    private Map<Place, Row> rowsOf(List<Place> places) {
        return Stream.of(Map.entry(false, IN_CONVERSATIONS), Map.entry(true, IN_ASIDES))
                .flatMap(source -> places(places, source.getKey(), source.getValue())
                        .query((row, number) -> Map.entry(place(row), row(row)))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec places(List<Place> places, boolean ofAsides, String sql) {
        var wanted =
                places.stream().filter(place -> place.isAside() == ofAsides).toList();
        return jdbc.sql(sql)
                .param("tickets", wanted.stream().map(Place::ticket).toArray(Long[]::new))
                .param("asides", wanted.stream().map(Place::aside).toArray(Long[]::new))
                .param("messages", wanted.stream().map(Place::message).toArray(Long[]::new));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("place_ticket"), row.getLong("place_aside"), row.getLong("place_message"));
    }

    private static Row row(ResultSet row) throws SQLException {
        long mergedInto = row.getLong("merged_into");
        var direction = row.getString("direction");
        return new Row(
                new TicketNumber(row.getLong("number")),
                new ProgramId(row.getLong("program_id")),
                State.valueOf(row.getString("state")),
                Language.valueOf(row.getString("language")),
                mergedInto == 0 ? null : new TicketNumber(mergedInto),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                direction == null ? null : Direction.valueOf(direction),
                requireNonNullElse(row.getString("writer"), ""),
                MessageText.of(row.getString("text"), row.getString("html")),
                aside(row));
    }

    private static Optional<FoundAside> aside(ResultSet row) throws SQLException {
        long aside = row.getLong("place_aside");
        return aside == 0
                ? Optional.empty()
                : Optional.of(new FoundAside(aside, row.getString("aside_address"), row.getString("aside_subject")));
    }

    private Map<Place, List<FileRow>> filesOf(List<Place> places) {
        return Stream.of(Map.entry(false, FILES_OF_CONVERSATIONS), Map.entry(true, FILES_OF_ASIDES))
                .flatMap(source -> places(places, source.getKey(), source.getValue())
                        .query((row, number) ->
                                Map.entry(place(row), new FileRow(row.getString("name"), row.getString("file_text"))))
                        .list()
                        .stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
