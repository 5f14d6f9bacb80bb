package org.infolinia.participants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact points of many participants at once. */
@Component
class ContactPointRows {

    private final JdbcClient jdbc;

    ContactPointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long participant, ContactPoint point) {}

    /** By participant, each kind in its order; who has none is missing. */
    Map<Long, List<ContactPoint>> of(Long[] participants) {
        var points = new HashMap<Long, List<ContactPoint>>();
        jdbc.sql("""
                        select participant_id, kind, value, position from participants.contact_point
                         where participant_id = any(:participants)
                         order by participant_id, kind, position""")
                .param("participants", participants)
                .query((row, number) -> new Row(
                        row.getLong(1),
                        new ContactPoint(ContactPoint.Kind.valueOf(row.getString(2)), row.getString(3), row.getInt(4))))
                .list()
                .forEach(row -> points.computeIfAbsent(row.participant(), id -> new ArrayList<>())
                        .add(row.point()));
        return points;
    }

    void replace(Collection<Participant> participants) {
        jdbc.sql("delete from participants.contact_point where participant_id = any(:participants)")
                .param(
                        "participants",
                        participants.stream().map(each -> each.id().value()).toArray(Long[]::new))
                .update();
        add(participants);
    }

    /** In the order of the index by value, which many new entries would otherwise meet in as many places. */
    void add(Collection<Participant> participants) {
        var rows = participants.stream()
                .flatMap(participant -> points(participant).stream()
                        .map(point -> new Row(participant.id().value(), point)))
                .toList();
        jdbc.sql("""
                        insert into participants.contact_point (participant_id, kind, value, position)
                        select * from unnest(:participants, :kinds, :values, :positions)
                               as point (participant_id, kind, value, position)
                         order by kind, value""")
                .param("participants", rows.stream().map(Row::participant).toArray(Long[]::new))
                .param("kinds", texts(rows, point -> point.kind().name()))
                .param("values", texts(rows, ContactPoint::value))
                .param(
                        "positions",
                        rows.stream().map(row -> row.point().position()).toArray(Integer[]::new))
                .update();
    }

    private static String[] texts(List<Row> rows, Function<ContactPoint, String> text) {
        return rows.stream().map(row -> text.apply(row.point())).toArray(String[]::new);
    }

    private static List<ContactPoint> points(Participant participant) {
        var points = new ArrayList<ContactPoint>();
        add(points, ContactPoint.Kind.EMAIL, participant.emails(), EmailAddress::value);
        add(points, ContactPoint.Kind.PHONE, participant.phones(), PhoneNumber::e164);
        add(points, ContactPoint.Kind.CARD, participant.cards(), CardNumber::digits);
        return points;
    }

    private static <T> void add(
            List<ContactPoint> points, ContactPoint.Kind kind, List<T> values, Function<T, String> writing) {
        for (int position = 0; position < values.size(); position++) {
            points.add(new ContactPoint(kind, writing.apply(values.get(position)), position));
        }
    }
}
