package org.infolinia.search.question;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.search.index.NamePair;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for documents that two parts of a line point at: first where words of both stand side by side, then where
 * the one part points without the other's standing beside it.
 */
final class Leads {

    private final @Nullable PairLeads pairs;
    private final List<Lead> others;
    private int nextOther;

    private Leads(@Nullable PairLeads pairs, List<Lead> others) {
        this.pairs = pairs;
        this.others = others;
    }

    /** To the documents that every part points at: the two rarest are the quickest way there. */
    static Leads toAll(Court court) {
        var rarest = court.rarestFirst();
        if (rarest.size() == 1) {
            return ofOne(rarest.getFirst(), 1);
        }
        float fromOthers = Witness.strongest(rarest.subList(2, rarest.size()));
        return ofTwo(rarest.getFirst(), rarest.get(1), fromOthers, court);
    }

    /** To the documents that all parts but one point at: of any three parts two do. */
    static List<Leads> toAllButOne(Court court) {
        var rarest = court.rarestFirst();
        if (rarest.size() == 2) {
            return rarest.stream().map(witness -> ofOne(witness, 2)).toList();
        }
        var ways = new ArrayList<Leads>();
        for (var leftOut : rarest.subList(0, 3)) {
            var leading = rarest.stream().filter(witness -> witness != leftOut).toList();
            float fromOthers = Witness.strongest(leading.subList(2, leading.size()));
            ways.add(ofTwo(leading.getFirst(), leading.get(1), fromOthers, court));
        }
        return ways;
    }

    /** The next best, pairs before the others; null when none is more promising than that. */
    @Nullable
    Lead next(float least) {
        var pair = pairs == null ? null : pairs.next(least);
        if (pair != null || nextOther == others.size()) {
            return pair;
        }
        var other = others.get(nextOther++);
        return other.promise() > least ? other : null;
    }

    private static Leads ofOne(Witness witness, int parts) {
        return new Leads(null, witness.leads((field, certainty) -> certainty / parts));
    }

    /** @param fromOthers what the other parts of the line can add at most */
    private static Leads ofTwo(Witness rarer, Witness commoner, float fromOthers, Court court) {
        int parts = court.witnesses();
        boolean isCommonerLeading =
                !rarer.meaning().isToldInFull() && commoner.meaning().isToldInFull();
        var pairs = new PairLeads(
                isCommonerLeading ? commoner : rarer,
                isCommonerLeading ? rarer : commoner,
                court.companions(),
                fromOthers,
                parts);
        return new Leads(pairs, rarer.leads((field, certainty) -> {
            float fromCommoner = commoner.strongestOutside(NamePair.partners(field));
            return fromCommoner == 0 ? 0 : (certainty + fromCommoner + fromOthers) / parts;
        }));
    }
}
