package org.infolinia.demo.callers;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.infolinia.demo.crowd.CrowdMember;
import org.infolinia.demo.crowd.Gender;
import org.infolinia.demo.crowd.Origin;

/** A member whose name is being typed: in small letters, told apart by origin and sex. */
record Caller(CrowdMember member, Origin origin, Gender gender, String first, String last) {

    private static final int LAST_DIGITS = 4;

    static Caller of(CrowdMember member, Gender gender) {
        var origin = Origin.of(member);
        return new Caller(member, origin, gender, origin.lower(member.first()), origin.lower(member.last()));
    }

    String name() {
        return first + " " + last;
    }

    String nameSwapped() {
        return last + " " + first;
    }

    /** Without the country code. */
    String nationalPhone() {
        return member.phone().substring(origin.callingCode().length());
    }

    static String lastDigits(String number) {
        return number.substring(number.length() - LAST_DIGITS);
    }

    /** With capitals where names have them. */
    String capitalised(String text) {
        return Arrays.stream(text.split("(?<=[ -])")).map(origin::capitalised).collect(Collectors.joining());
    }
}
