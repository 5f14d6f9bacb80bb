package org.infolinia.demo.contacts;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.Language;

/** Picks who gets in touch: now and then somebody featured, so that their pages have something to show. */
final class ContactableMembers {

    private static final double SHARE_OF_FEATURED = 0.1;
    private static final int FEATURED = 5;

    private final Map<Language, List<Member>> byLanguage;
    private final List<Member> everybody;
    private final RandomGenerator random;

    /** @param members the featured ones first */
    ContactableMembers(List<Member> members, RandomGenerator random) {
        this.everybody = members;
        this.byLanguage = members.stream().collect(Collectors.groupingBy(Member::language));
        this.random = random;
    }

    /** Somebody of this language, or anybody when nobody speaks it. */
    Member speaking(Language language) {
        var candidates = byLanguage.getOrDefault(language, everybody);
        int range = random.nextDouble() < SHARE_OF_FEATURED ? Math.min(FEATURED, candidates.size()) : candidates.size();
        return candidates.get(random.nextInt(range));
    }

    Member anybody() {
        return speaking(everybody.get(random.nextInt(everybody.size())).language());
    }
}
