package org.infolinia.demo.crowd;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.infolinia.demo.crowd.MailHabits.Owner;

/**
 * Any number of made-up participants, a quarter of them Azerbaijani, the others Polish. Each follows from seed, size and id
 * alone, so nobody has to be kept in memory and everybody can be asked for in any order.
 */
public final class Crowd {

    /** Among fewer there may be nobody for some kinds of queries. */
    public static final long SMALLEST_SIZE = 1_000;

    public static final long LARGEST_SIZE = 10_000_000;

    private static final double SHARE_OF_AZERBAIJANIS = 0.25;
    private static final double SHARE_OF_WOMEN = 0.53;
    private static final int MEAN_BIRTH_YEAR = 1979;
    private static final double BIRTH_YEARS_DEVIATION = 15.0;
    private static final int FIRST_BIRTH_YEAR = 1928;
    private static final int LAST_BIRTH_YEAR = 2008;
    private static final int DAYS_OF_EVERY_YEAR = 365;
    /** An odd number that keeps the people of neighbouring seeds apart. */
    private static final long SEED_STEP = 0xd1342543de82ef95L;

    private final long seed;
    private final long size;
    private final Each<Origin, People> peoples = Each.of(Origin.class, People::of);
    private final Numbers numbers;
    private final MailHabits mail;
    private final Shuffle activity;

    /** What a member is before getting a name; drawn first, so that it can be told without the rest. */
    private record Kind(Origin origin, Gender gender) {

        static Kind draw(RandomGenerator random) {
            return new Kind(
                    random.nextDouble() < SHARE_OF_AZERBAIJANIS ? Origin.AZERBAIJAN : Origin.POLAND,
                    random.nextDouble() < SHARE_OF_WOMEN ? Gender.WOMAN : Gender.MAN);
        }
    }

    public Crowd(long size, long seed) {
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("A crowd has %d to %d people".formatted(SMALLEST_SIZE, LARGEST_SIZE));
        }
        this.seed = seed;
        this.size = size;
        this.numbers = new Numbers(peoples, seed);
        this.mail = new MailHabits(size);
        this.activity = new Shuffle(size, seed);
    }

    public long size() {
        return size;
    }

    public long seed() {
        return seed;
    }

    /** Everybody, by id. */
    public Stream<CrowdMember> members() {
        return LongStream.rangeClosed(1, size).mapToObj(this::member);
    }

    /** @param id 1 to the size */
    public CrowdMember member(long id) {
        if (id < 1 || id > size) {
            throw new IllegalArgumentException("There is no member " + id);
        }
        var random = randomOf(id);
        var kind = Kind.draw(random);
        var people = peoples.of(kind.origin());
        var first = people.firstName(kind.gender(), random);
        var last = people.surname(kind.gender(), random);
        var born = born(random);
        return new CrowdMember(
                id,
                first.text(),
                last.text(),
                people.town(random),
                numbers.phone(kind.origin(), id),
                numbers.card(id),
                mail.address(new Owner(first, last, kind.origin(), born.getYear()), random),
                born,
                activity.placeOf(id - 1));
    }

    public Gender genderOf(CrowdMember member) {
        return Kind.draw(randomOf(member.id())).gender();
    }

    private RandomGenerator randomOf(long id) {
        return new SplittableRandom(seed * SEED_STEP + id);
    }

    private static LocalDate born(RandomGenerator random) {
        int year = Math.clamp(
                Math.round(random.nextGaussian(MEAN_BIRTH_YEAR, BIRTH_YEARS_DEVIATION)),
                FIRST_BIRTH_YEAR,
                LAST_BIRTH_YEAR);
        return LocalDate.ofYearDay(year, 1 + random.nextInt(DAYS_OF_EVERY_YEAR));
    }
}
