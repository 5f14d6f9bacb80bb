package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best finds so far, name by name: ten namesakes tell less than a few of them and whoever else may be meant. Of each
 * name the best are kept, and of the names those with the best find.
 */
final class Finds {

    static final int KEPT_NAMES = Question.MOST_FOUND;
    static final int KEPT_OF_A_NAME = Question.MOST_FOUND;

    /**
     * From the second on, people of one name stand behind other names that fit as well, from the fourth on behind those that
     * fit a little worse, and from the seventh behind everybody else.
     */
    private static final int FEW_NAMESAKES = 3;

    private static final int MANY_NAMESAKES = 6;
    private static final float BEHIND_EQUALS = .005f;
    private static final float BEHIND_NEXT_BEST = .06f;
    private static final float BEHIND_EVERYBODY = 1f;

    /** A find that is surer by a tenth is eight times as likely meant. */
    private static final double RIVALRY = 20;

    private static final Comparator<Find> BEST_FIRST =
            Comparator.comparingDouble(Find::certainty).reversed().thenComparingLong(Find::rank);
    private static final Comparator<Namesakes> BEST_NAME_FIRST = Comparator.comparing(Namesakes::best, BEST_FIRST);

    /** In the order of their best. */
    private final List<Namesakes> names = new ArrayList<>(KEPT_NAMES + 1);

    private final Map<Long, Namesakes> byName = new HashMap<>();
    private final Set<Integer> documents = new HashSet<>();

    /** Finds of one full name, the best first. */
    private static final class Namesakes {

        private final List<Find> finds = new ArrayList<>(2);

        Find best() {
            return finds.getFirst();
        }

        boolean needs(Find find) {
            return finds.size() < KEPT_OF_A_NAME || BEST_FIRST.compare(find, finds.getLast()) < 0;
        }

        void add(Find find) {
            int place = finds.size();
            while (place > 0 && BEST_FIRST.compare(find, finds.get(place - 1)) < 0) {
                place--;
            }
            finds.add(place, find);
            if (finds.size() > KEPT_OF_A_NAME) {
                finds.removeLast();
            }
        }
    }

    /** How many different names there are. */
    int names() {
        return names.size();
    }

    int size() {
        return names.stream().mapToInt(namesakes -> namesakes.finds.size()).sum();
    }

    /** The certainty of the best, 0 when there is none. */
    float surest() {
        return names.isEmpty() ? 0 : names.getFirst().best().certainty();
    }

    /** What a find must reach to be kept. */
    float bar() {
        return names.size() < KEPT_NAMES ? 0 : names.getLast().best().certainty();
    }

    void add(Find find) {
        var namesakes = byName.get(find.likeness());
        boolean isNeeded = namesakes == null ? needsNameOf(find) : namesakes.needs(find);
        if (!isNeeded || !documents.add(find.document())) {
            return;
        }
        if (namesakes == null) {
            namesakes = new Namesakes();
            byName.put(find.likeness(), namesakes);
        } else if (BEST_FIRST.compare(find, namesakes.best()) < 0) {
            names.remove(namesakes);
        } else {
            namesakes.add(find);
            return;
        }
        namesakes.add(find);
        insert(namesakes);
    }

    /** The best, of different names as far as that costs little certainty. */
    List<Find> best(int count) {
        var standing = new HashMap<Find, Float>();
        for (var namesakes : names) {
            for (int i = 0; i < namesakes.finds.size(); i++) {
                var find = namesakes.finds.get(i);
                standing.put(find, find.certainty() - hindrance(i));
            }
        }
        return standing.entrySet().stream()
                .sorted(Map.Entry.<Find, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparingLong(Find::rank))))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How likely it is that of all finds this one is meant, 0 to 1: certain things that fit equally share their chance. */
    double chance(Find find) {
        double rivals = names.stream()
                .flatMap(namesakes -> namesakes.finds.stream())
                .mapToDouble(rival -> Math.exp(RIVALRY * (rival.certainty() - find.certainty())))
                .sum();
        return find.certainty() / Math.max(1, rivals);
    }

    private boolean needsNameOf(Find find) {
        return names.size() < KEPT_NAMES
                || BEST_FIRST.compare(find, names.getLast().best()) < 0;
    }

    private void insert(Namesakes namesakes) {
        int place = names.size();
        while (place > 0 && BEST_NAME_FIRST.compare(namesakes, names.get(place - 1)) < 0) {
            place--;
        }
        names.add(place, namesakes);
        if (names.size() > KEPT_NAMES) {
            byName.remove(names.removeLast().best().likeness());
        }
    }

    private static float hindrance(int namesakesBefore) {
        if (namesakesBefore == 0) {
            return 0;
        }
        if (namesakesBefore < FEW_NAMESAKES) {
            return BEHIND_EQUALS;
        }
        return namesakesBefore < MANY_NAMESAKES ? BEHIND_NEXT_BEST : BEHIND_EVERYBODY;
    }
}
