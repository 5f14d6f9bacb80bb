package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.infolinia.search.index.Field;
import org.infolinia.search.language.Folding;
import org.infolinia.search.line.SearchLine.Digits;
import org.infolinia.search.question.Meaning.Number;

/** What digits and mail addresses in a line may mean. */
final class NumberMeanings {

    private static final float WHOLE = 1f;
    private static final float LONG_END = .95f;
    private static final float SHORT_END = .7f;
    /** Callers know their phone by heart, so that is asked for first. */
    private static final float CARD_BEHIND_PHONE = .01f;

    private static final float BEGINNING = .6f;
    private static final float WITH_ONE_TYPO = .74f;
    private static final float LOCAL_PART = .83f;
    private static final float LOCAL_PART_AS_A_WORD = .6f;

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final int SHORTEST_END = 3;
    private static final int LONG_END_DIGITS = 6;
    private static final int SHORTEST_MISHEARD_PHONE = 8;
    private static final int SHORTEST_MISHEARD_CARD = 12;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int LONGEST_TERM = 100;

    /** What people dial or write before the number that subscribers know. */
    private static final List<String> DIALLING_PREFIXES = List.of("0048", "48", "00994", "994", "00", "0");

    private static final List<String> COUNTRY_CODES = List.of("48", "994");
    private static final int SHORTEST_AFTER_PREFIX = 7;

    private NumberMeanings() {}

    static List<Number> near(Digits digits) {
        var numbers = new ArrayList<Number>();
        spoken(digits).forEach(number -> addDigits(number, numbers));
        digits.day().ifPresent(day -> numbers.add(Number.whole(Field.BORN, day, sure(Reason.BORN, WHOLE))));
        return numbers;
    }

    static List<Number> wide(Digits digits) {
        var numbers = new ArrayList<>(near(digits));
        for (var number : spoken(digits)) {
            if (number.length() >= SHORTEST_MISHEARD_PHONE) {
                addMisheardPhone(number, numbers);
            }
            if (number.length() >= SHORTEST_MISHEARD_CARD) {
                addNearlyDigits(Field.CARD, Field.CARD_REVERSED, number, Reason.CARD_TYPO, numbers);
            }
        }
        return numbers;
    }

    static List<Number> near(String address) {
        var numbers = new ArrayList<Number>();
        for (var form : forms(address)) {
            numbers.add(Number.whole(Field.EMAIL, form, sure(Reason.EMAIL, WHOLE)));
            numbers.add(Number.beginning(Field.EMAIL, form, sure(Reason.EMAIL, LONG_END)));
            numbers.add(Number.whole(Field.EMAIL_LOCAL_PART, localPart(form), sure(Reason.EMAIL, LOCAL_PART)));
        }
        return numbers;
    }

    static List<Number> wide(String address) {
        var numbers = new ArrayList<>(near(address));
        for (var form : forms(address)) {
            addNearlyLocalPart(localPart(form), numbers);
            addNearlyLocalPart(Folding.joined(localPart(form)), numbers);
        }
        return numbers;
    }

    /** A single word may also be somebody's local part, or a number such as {@code MI-004218}. */
    static List<Number> ofWord(String word) {
        var numbers = new ArrayList<Number>();
        for (var form : forms(word)) {
            numbers.add(Number.whole(Field.EMAIL_LOCAL_PART, form, sure(Reason.EMAIL, LOCAL_PART_AS_A_WORD)));
        }
        var number = Folding.number(word);
        if (number.chars().anyMatch(Character::isDigit)) {
            numbers.add(Number.whole(Field.NUMBER, number, sure(Reason.NUMBER, WHOLE)));
            numbers.add(Number.beginning(Field.NUMBER, number, sure(Reason.NUMBER, LOCAL_PART)));
        }
        return numbers;
    }

    private static void addDigits(String digits, List<Number> numbers) {
        numbers.add(Number.whole(Field.PHONE, digits, sure(Reason.PHONE, WHOLE)));
        numbers.add(Number.whole(Field.CARD, digits, sure(Reason.CARD, WHOLE)));
        numbers.add(Number.whole(
                Field.NUMBER_DIGITS, LEADING_ZEROS.matcher(digits).replaceFirst(""), sure(Reason.NUMBER, WHOLE)));
        if (digits.length() < SHORTEST_END) {
            return;
        }
        var reversed = Folding.reversed(digits);
        var end = digits.length() >= LONG_END_DIGITS ? LONG_END : SHORT_END;
        numbers.add(Number.beginning(Field.PHONE_REVERSED, reversed, sure(Reason.PHONE_END, end)));
        numbers.add(Number.beginning(Field.CARD_REVERSED, reversed, sure(Reason.CARD_END, end - CARD_BEHIND_PHONE)));
        numbers.add(Number.beginning(Field.CARD, digits, sure(Reason.CARD, BEGINNING)));
        COUNTRY_CODES.forEach(
                code -> numbers.add(Number.beginning(Field.PHONE, code + digits, sure(Reason.PHONE, BEGINNING))));
    }

    private static void addMisheardPhone(String digits, List<Number> numbers) {
        addNearlyDigits(Field.PHONE, Field.PHONE_REVERSED, digits, Reason.PHONE_TYPO, numbers);
        COUNTRY_CODES.forEach(
                code -> addNearlyDigits(Field.PHONE, Field.PHONE_REVERSED, code + digits, Reason.PHONE_TYPO, numbers));
    }

    private static void addNearlyLocalPart(String local, List<Number> numbers) {
        if (local.length() >= SHORTEST_WITH_TYPO) {
            addNearly(
                    Field.EMAIL_LOCAL_PART,
                    Field.EMAIL_LOCAL_PART_REVERSED,
                    local,
                    local.length() / 2,
                    Reason.EMAIL_TYPO,
                    numbers);
        }
    }

    /** The ends of numbers differ more than their beginnings, which are the same for a country or a program. */
    private static void addNearlyDigits(
            String field, String reversedField, String digits, Reason reason, List<Number> numbers) {
        addNearly(field, reversedField, digits, digits.length() / 3, reason, numbers);
    }

    /**
     * With one letter wrong, either the end of a term is right or what stands before it. Asking for each, for the end from
     * the reversed terms, finds it without an automaton over all terms. Only an exchange where the two meet spoils both.
     */
    private static void addNearly(
            String field, String reversedField, String text, int end, Reason reason, List<Number> numbers) {
        int beginning = text.length() - end;
        numbers.add(Number.nearly(field, text, beginning, sure(reason, WITH_ONE_TYPO)));
        numbers.add(Number.nearly(reversedField, Folding.reversed(text), end, sure(reason, WITH_ONE_TYPO)));
        numbers.add(Number.whole(field, exchangedAt(beginning, text), sure(reason, WITH_ONE_TYPO)));
    }

    private static String exchangedAt(int place, String text) {
        return text.substring(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + text.substring(place + 1);
    }

    private static Set<String> spoken(Digits digits) {
        var meant = new LinkedHashSet<String>();
        meant.add(digits.joined());
        DIALLING_PREFIXES.stream()
                .filter(digits.joined()::startsWith)
                .map(prefix -> digits.joined().substring(prefix.length()))
                .filter(rest -> rest.length() >= SHORTEST_AFTER_PREFIX)
                .forEach(meant::add);
        return meant;
    }

    private static Set<String> forms(String text) {
        return Folding.forms(text.substring(0, Math.min(text.length(), LONGEST_TERM)));
    }

    private static String localPart(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    private static Evidence sure(Reason reason, float certainty) {
        return new Evidence(reason, certainty);
    }
}
