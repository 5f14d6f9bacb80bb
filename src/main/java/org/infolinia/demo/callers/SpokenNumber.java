package org.infolinia.demo.callers;

import java.util.random.RandomGenerator;
import org.infolinia.demo.crowd.Origin;

/** Phone and card numbers in the groups in which people read them out. */
final class SpokenNumber {

    private SpokenNumber() {}

    /** @param digits without the country code */
    static String phone(String digits, Origin origin, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> origin.callingCode() + digits;
            case 1 -> origin.callingCode() + " " + grouped(digits, origin);
            case 2 -> grouped(digits, origin);
            default -> digits;
        };
    }

    static String card(String digits, RandomGenerator random) {
        return random.nextBoolean() ? digits : digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** 601 274 418 in Poland, 50 123 45 67 in Azerbaijan. */
    private static String grouped(String digits, Origin origin) {
        return switch (origin) {
            case POLAND -> digits.replaceAll("(.{3})(?=.)", "$1 ");
            case AZERBAIJAN -> digits.replaceAll("(..)(...)(..)(..)", "$1 $2 $3 $4");
        };
    }
}
