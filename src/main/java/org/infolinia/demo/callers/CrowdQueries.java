package org.infolinia.demo.callers;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.demo.crowd.PlainLetters;

/** Queries for members of a crowd, the same ones from the same seed, whatever else was asked for before. */
public final class CrowdQueries {

    private static final int ATTEMPTS = 10_000;
    private static final long SEED_STEP = 0x9fb21c651e98df25L;
    private static final String KEY_PRESSES = "keys";

    private final Crowd crowd;
    private final long seed;

    public CrowdQueries(Crowd crowd, long seed) {
        this.crowd = crowd;
        this.seed = seed;
    }

    /** So many queries of every kind. */
    public Stream<CrowdQuery> ofEveryKind(int count) {
        return Stream.of(QueryKind.values()).flatMap(kind -> of(kind, count).stream());
    }

    public List<CrowdQuery> of(QueryKind kind, int count) {
        var random = randomOf(kind.label());
        var maker = new QueryMaker(random);
        return IntStream.range(0, count)
                .mapToObj(i -> query(kind, maker, random))
                .toList();
    }

    /** What stands in the box after each key, one query after the other; the last of each is the whole query. */
    public Stream<CrowdQuery> keyPresses(int queries) {
        var random = randomOf(KEY_PRESSES);
        return IntStream.range(0, queries).boxed().flatMap(i -> keyPresses(random));
    }

    private Stream<CrowdQuery> keyPresses(RandomGenerator random) {
        var caller = anybody(random);
        var keys = KeyPresses.draw(random);
        return keys.typed(asTyped(keys.text(caller), caller, random))
                .map(text -> new CrowdQuery(keys.label(), text, caller.member().id()));
    }

    private CrowdQuery query(QueryKind kind, QueryMaker maker, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var caller = anybody(random);
            var text = maker.text(kind, caller);
            if (text.isPresent()) {
                return new CrowdQuery(
                        kind.label(),
                        asTyped(kind, text.get(), caller, random),
                        caller.member().id());
            }
        }
        throw new IllegalStateException("Nobody in the crowd can be asked for so: " + kind.label());
    }

    private Caller anybody(RandomGenerator random) {
        var member = crowd.member(1 + random.nextLong(crowd.size()));
        return Caller.of(member, crowd.genderOf(member));
    }

    private static String asTyped(QueryKind kind, String text, Caller caller, RandomGenerator random) {
        return switch (kind) {
            case EMAIL_BY_EAR, EMAIL_TYPO -> text;
            case NO_DIACRITICS -> PlainLetters.withoutDottedCapitals(asTyped(text, caller, random));
            default -> asTyped(text, caller, random);
        };
    }

    /** Half of all agents do not bother with capitals. */
    private static String asTyped(String text, Caller caller, RandomGenerator random) {
        return random.nextBoolean() ? text : caller.capitalised(text);
    }

    private RandomGenerator randomOf(String part) {
        return new SplittableRandom(seed * SEED_STEP + part.hashCode());
    }
}
