package org.infolinia.demo.searchbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.demo.callers.CrowdQueries;
import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.callers.QueryKind;
import org.infolinia.demo.crowd.Crowd;

/** What is asked in a benchmark; the same from the same seed. */
final class Questions {

    /** Of every kind, so that a share moves in steps of half a hundredth. */
    static final int OF_EVERY_KIND = 200;

    private static final int OF_FIRST_NAME = 2;

    private final Crowd crowd;
    private final long seed;

    Questions(Crowd crowd) {
        this.crowd = crowd;
        this.seed = crowd.seed();
    }

    /** Lines as they stand after some key, of many different queries and in no order. */
    List<CrowdQuery> keyPresses(int count) {
        return keyPresses(count, seed);
    }

    /** Others than those that are measured. */
    List<CrowdQuery> warmUp(int count) {
        return keyPresses(count, seed + 1);
    }

    /** In turns, so that who is stopped early was asked as much of every kind. */
    List<CrowdQuery> ofEveryKind() {
        var queries = new CrowdQueries(crowd, seed);
        var byKind = Stream.of(QueryKind.values())
                .map(kind -> queries.of(kind, OF_EVERY_KIND))
                .toList();
        return IntStream.range(0, OF_EVERY_KIND)
                .boxed()
                .flatMap(i -> byKind.stream().map(kind -> kind.get(i)))
                .toList();
    }

    /** Whole queries of one way of typing, each as the lines that stand there after one key and the next. */
    List<List<CrowdQuery>> typed(String kind, int queries) {
        var typed = new ArrayList<List<CrowdQuery>>();
        List<CrowdQuery> lines = new ArrayList<>();
        var presses =
                new CrowdQueries(crowd, seed).keyPresses(Integer.MAX_VALUE).iterator();
        while (typed.size() < queries) {
            var press = presses.next();
            if (!lines.isEmpty() && isNext(press, lines.getLast())) {
                lines.add(press);
            } else {
                if (!lines.isEmpty() && lines.getFirst().kind().equals(kind)) {
                    typed.add(lines);
                }
                lines = new ArrayList<>(List.of(press));
            }
        }
        return typed;
    }

    /** The same people as who types first and last name, by who knows that the beginnings of both will do. */
    List<List<CrowdQuery>> typedBeginnings(int queries) {
        return typed("keys-first-last", queries).stream().map(this::beginnings).toList();
    }

    private List<CrowdQuery> beginnings(List<CrowdQuery> lines) {
        var person = crowd.member(lines.getFirst().targetId());
        var first = person.first()
                .substring(0, Math.min(OF_FIRST_NAME, person.first().length()));
        return IntStream.rangeClosed(1, person.last().length())
                .mapToObj(length -> new CrowdQuery(
                        "keys-beginnings", first + " " + person.last().substring(0, length), person.id()))
                .toList();
    }

    private List<CrowdQuery> keyPresses(int count, long seed) {
        var presses =
                new ArrayList<>(new CrowdQueries(crowd, seed).keyPresses(count).toList());
        Collections.shuffle(presses, new Random(seed));
        return List.copyOf(presses.subList(0, count));
    }

    private static boolean isNext(CrowdQuery press, CrowdQuery before) {
        return press.targetId() == before.targetId()
                && press.kind().equals(before.kind())
                && press.text().length() == before.text().length() + 1;
    }
}
