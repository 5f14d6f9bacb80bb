package org.infolinia.demo.callers;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.Each;
import org.infolinia.demo.crowd.Nicknames;
import org.infolinia.demo.crowd.Origin;
import org.infolinia.demo.crowd.PlainLetters;
import org.infolinia.demo.crowd.SurnameForms;

/** Says a caller's data as a kind of query wants it; nothing where the kind does not fit the caller. */
final class QueryMaker {

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 6;
    /** First names are well known in their own country. */
    private static final double SHARE_OF_FIRST_NAMES_MISHEARD_AT_HOME = 0.4;

    private static final double SHARE_OF_TYPOS_IN_LAST_NAMES = 0.6;
    private static final Ear POLISH_EAR = Ear.of("pl");
    private static final Ear AZERBAIJANI_EAR = Ear.of("az");
    private static final Ear ENGLISH_EAR = Ear.of("en");
    private static final List<Ear> EARS = List.of(POLISH_EAR, AZERBAIJANI_EAR, ENGLISH_EAR);

    private final RandomGenerator random;
    private final Typist typist;
    private final Each<Origin, Nicknames> nicknames = Each.of(Origin.class, Nicknames::of);
    private final Diminutives diminutives = new Diminutives();

    QueryMaker(RandomGenerator random) {
        this.random = random;
        this.typist = new Typist(random);
    }

    Optional<String> text(QueryKind kind, Caller caller) {
        return switch (kind) {
            case EXACT -> Optional.of(caller.name());
            case NO_DIACRITICS -> withoutDiacritics(caller);
            case SWAPPED -> Optional.of(caller.nameSwapped()).filter(name -> !name.equals(caller.name()));
            case ONE_TYPO -> oneTypo(caller);
            case TWO_TYPOS -> twoTypos(caller);
            case TYPOS_IN_BOTH -> typosInBoth(caller);
            case MISHEARD_PL -> misheard(caller, POLISH_EAR);
            case MISHEARD_AZ -> misheard(caller, AZERBAIJANI_EAR);
            case MISHEARD_EN -> misheard(caller, ENGLISH_EAR);
            case NICKNAME -> nickname(caller);
            case NICKNAME_OUTSIDE -> diminutives.unknownOf(caller, random).map(name -> name + " " + caller.last());
            case INFLECTED -> inflected(caller);
            case GENDER -> otherGender(caller);
            case COMBINED -> combined(caller);
            case PHONE_WRONG_DIGIT -> Optional.of(phoneWithWrongDigit(caller));
            case CARD_WRONG_DIGIT -> Optional.of(cardWithWrongDigit(caller));
            case MISHEARD_LAST4 -> misheardWithLastDigits(caller);
            case EMAIL_BY_EAR ->
                SpokenMail.of(caller.origin(), random).say(caller.member().email());
            case EMAIL_TYPO -> Optional.of(mailWithTypo(caller.member().email()));
        };
    }

    private Optional<String> withoutDiacritics(Caller caller) {
        var name = random.nextBoolean() ? caller.name() : caller.name().replace('ə', 'a');
        return Optional.of(PlainLetters.of(name)).filter(plain -> !plain.equals(caller.name()));
    }

    private Optional<String> oneTypo(Caller caller) {
        if (isShort(caller, SHORTEST_WITH_TYPO)) {
            return Optional.empty();
        }
        return Optional.of(
                isInLastName()
                        ? caller.first() + " " + typist.slip(caller.last())
                        : typist.slip(caller.first()) + " " + caller.last());
    }

    private Optional<String> twoTypos(Caller caller) {
        if (isShort(caller, SHORTEST_WITH_TWO_TYPOS)) {
            return Optional.empty();
        }
        return Optional.of(
                isInLastName()
                        ? caller.first() + " " + typist.slips(caller.last(), 2)
                        : typist.slips(caller.first(), 2) + " " + caller.last());
    }

    private Optional<String> typosInBoth(Caller caller) {
        return isShort(caller, SHORTEST_WITH_TYPO)
                ? Optional.empty()
                : Optional.of(typist.slip(caller.first()) + " " + typist.slip(caller.last()));
    }

    private Optional<String> misheard(Caller caller, Ear ear) {
        boolean isFirstMisheard =
                !ear.isAtHomeIn(caller.origin()) || random.nextDouble() < SHARE_OF_FIRST_NAMES_MISHEARD_AT_HOME;
        var first = isFirstMisheard
                ? ear.misheard(caller.first(), caller.origin(), random).orElse(caller.first())
                : caller.first();
        return ear.misheard(caller.last(), caller.origin(), random).map(last -> first + " " + last);
    }

    private Optional<String> nickname(Caller caller) {
        var names = nicknames.of(caller.origin()).of(caller.member().first());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(caller.origin().lower(names.get(random.nextInt(names.size()))) + " " + caller.last());
    }

    private Optional<String> inflected(Caller caller) {
        if (caller.origin() != Origin.POLAND || !isPlainWord(caller.first()) || !isPlainWord(caller.last())) {
            return Optional.empty();
        }
        var cases = GrammaticalCase.values();
        var wanted = cases[random.nextInt(cases.length)];
        var first = PolishDeclension.of(caller.first(), caller.gender(), wanted);
        var last = PolishDeclension.of(caller.last(), caller.gender(), wanted);
        return first.equals(caller.first()) && last.equals(caller.last())
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? first + " " + last : last + " " + first);
    }

    private static Optional<String> otherGender(Caller caller) {
        return SurnameForms.ofOtherGender(caller.gender(), caller.last(), caller.origin())
                .map(last -> caller.first() + " " + last);
    }

    private Optional<String> combined(Caller caller) {
        if (isShort(caller, SHORTEST_WITH_TYPO)) {
            return Optional.empty();
        }
        return anyEar().misheard(caller.last(), caller.origin(), random)
                .map(last -> isInLastName()
                        ? typist.slip(last) + " " + caller.first()
                        : last + " " + typist.slip(caller.first()));
    }

    private String phoneWithWrongDigit(Caller caller) {
        return SpokenNumber.phone(typist.wrongDigit(caller.nationalPhone()), caller.origin(), random);
    }

    private String cardWithWrongDigit(Caller caller) {
        return SpokenNumber.card(typist.wrongDigit(caller.member().card()), random);
    }

    private Optional<String> misheardWithLastDigits(Caller caller) {
        var number =
                random.nextBoolean() ? caller.member().phone() : caller.member().card();
        return anyEar().misheard(caller.last(), caller.origin(), random)
                .map(last -> last + " " + Caller.lastDigits(number));
    }

    private String mailWithTypo(String address) {
        int at = address.indexOf('@');
        return typist.slip(address.substring(0, at)) + address.substring(at);
    }

    private Ear anyEar() {
        return EARS.get(random.nextInt(EARS.size()));
    }

    private boolean isInLastName() {
        return random.nextDouble() < SHARE_OF_TYPOS_IN_LAST_NAMES;
    }

    private static boolean isShort(Caller caller, int letters) {
        return caller.first().length() < letters || caller.last().length() < letters;
    }

    private static boolean isPlainWord(String name) {
        return name.chars().allMatch(Character::isLetter);
    }
}
