package org.infolinia.demo.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.people.PersonGenerator.Mixture;
import org.infolinia.kernel.CardNumber;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** Makes members of the two demo programs: shoppers with a card, installers with a company. */
final class MemberGenerator {

    private static final Mixture SHOPPERS_MIXTURE = new Mixture(0.62, 0.08);
    private static final Mixture INSTALLERS_MIXTURE = new Mixture(0.09, 0.08);
    private static final int FIRST_SHOPPER = 200_001;
    private static final int FIRST_INSTALLER = 5_001;
    private static final String CARD_PREFIX = "2600";
    private static final long CARDS = 1_000_000_000_000L;
    private static final double SHARE_OF_COMPANIES = 0.8;
    private static final double SHARE_WITH_NOTE = 0.015;
    private static final List<String> NOTES = List.of(
            "Prosi o kontakt po 17.",
            "Dzwoni zwykle z telefonu żony.",
            "Mówi szybko – powtórz numer na głos.",
            "Porusza się na wózku, odbiór nagrody tylko kurierem.",
            "Woli maile niż telefon.",
            "Po reklamacji w styczniu – bądź uprzejmy dwa razy.");
    private static final LocalDate SHOPPERS_SINCE = LocalDate.of(2015, 4, 1);
    private static final LocalDate INSTALLERS_SINCE = LocalDate.of(2019, 2, 1);

    private final RandomGenerator random;
    private final PersonGenerator people;
    private final Program program;
    private final Club club;
    private final LocalDate today;
    private final List<String> companyStems;
    private final Set<CardNumber> cards = new HashSet<>();
    private int made;

    MemberGenerator(Program program, LocalDate today, RandomGenerator random) {
        this.random = random;
        this.people = new PersonGenerator(random);
        this.program = program;
        this.club = Club.of(program);
        this.today = today;
        this.companyStems = DemoFile.rows("names/company-stems.csv").stream()
                .map(row -> row.getField("name"))
                .toList();
    }

    RegisterParticipant next() {
        var person = people.next(club.either(SHOPPERS_MIXTURE, INSTALLERS_MIXTURE));
        return new RegisterParticipant(
                program.id(),
                number(made++),
                person.name(),
                person.language(),
                person.birthDate(),
                person.address(),
                company(person),
                chance(SHARE_WITH_NOTE) ? oneOf(NOTES) : null,
                joinedOn(),
                person.emails(),
                person.phones(),
                club == Club.SHOPPERS ? List.of(card()) : List.of(),
                consents());
    }

    private String number(int index) {
        return "%s-%06d".formatted(program.code(), club.either(FIRST_SHOPPER, FIRST_INSTALLER) + index);
    }

    private @Nullable String company(Person person) {
        return club == Club.SHOPPERS || !chance(SHARE_OF_COMPANIES)
                ? null
                : oneOf(companyStems) + " " + person.name().last();
    }

    private CardNumber card() {
        CardNumber card;
        do {
            card = new CardNumber(CARD_PREFIX + "%012d".formatted(random.nextLong(CARDS)));
        } while (!cards.add(card));
        return card;
    }

    private LocalDate joinedOn() {
        var since = club.either(SHOPPERS_SINCE, INSTALLERS_SINCE);
        return since.plusDays(random.nextLong(ChronoUnit.DAYS.between(since, today)));
    }

    private Set<Channel> consents() {
        var consents = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) {
            if (random.nextBoolean()) {
                consents.add(channel);
            }
        }
        return consents;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
