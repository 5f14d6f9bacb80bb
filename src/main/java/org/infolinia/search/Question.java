package org.infolinia.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.infolinia.search.SearchLine.Part;
import org.infolinia.security.ProgramScope;

/**
 * A line as a question to the index, asked in stages: first what the term dictionary answers at once, then with typos
 * forgiven, at last with one part allowed to miss. Later stages are only asked while too little was found.
 */
final class Question {

    private static final int ENOUGH = SearchDesk.MAXIMUM_HITS;

    private final SearchLine line;
    private final ProgramScope scope;

    Question(SearchLine line, ProgramScope scope) {
        this.line = line;
        this.scope = scope;
    }

    /** A found thing before it is shown. */
    record Find(String kind, long id, List<String> why, double certainty) {}

    List<Find> ask(IndexSearcher searcher) throws IOException {
        int parts = line.parts().size();
        var near = ask(searcher, Evidences::near, parts);
        if (near.size() >= ENOUGH) {
            return near;
        }
        var wide = ask(searcher, Evidences::wide, parts);
        return wide.isEmpty() && parts > 1 ? ask(searcher, Evidences::wide, parts - 1) : wide;
    }

    private List<Find> ask(IndexSearcher searcher, Function<Part, List<Evidence>> evidences, int partsNeeded)
            throws IOException {
        var meant = line.parts().stream().map(evidences).toList();
        var query = searcher.rewrite(query(meant, partsNeeded));
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        TopDocs found = searcher.search(query, ENOUGH);
        var finds = new ArrayList<Find>();
        for (var hit : found.scoreDocs) {
            finds.add(find(searcher, weight, hit, meant));
        }
        return finds;
    }

    private Query query(List<List<Evidence>> meant, int partsNeeded) {
        var all = new BooleanQuery.Builder();
        for (int part = 0; part < meant.size(); part++) {
            all.add(anyOf(part, meant.get(part)), Occur.SHOULD);
        }
        all.setMinimumNumberShouldMatch(partsNeeded);
        if (!scope.everywhere()) {
            all.add(inScope(), Occur.FILTER);
        }
        return all.build();
    }

    private Query inScope() {
        List<BytesRef> programs = scope.programs().stream()
                .map(program -> new BytesRef(IndexedThing.program(program.value())))
                .toList();
        return new TermInSetQuery(Field.PROGRAM, programs);
    }

    /** The best evidence of a part counts; several weak ones do not add up to a strong one. */
    private static Query anyOf(int part, List<Evidence> evidences) {
        var named = IntStream.range(0, evidences.size())
                .mapToObj(number -> named(part, number, evidences.get(number)))
                .toList();
        return new DisjunctionMaxQuery(named, 0);
    }

    private static Query named(int part, int number, Evidence evidence) {
        var constant = new BoostQuery(new ConstantScoreQuery(evidence.query()), evidence.certainty());
        return NamedMatches.wrapQuery(name(part, number), constant);
    }

    private static String name(int part, int number) {
        return part + "." + number;
    }

    private Find find(IndexSearcher searcher, Weight weight, ScoreDoc hit, List<List<Evidence>> meant)
            throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var matches = weight.matches(leaf, hit.doc - leaf.docBase);
        Set<String> names = matches == null
                ? Set.of()
                : NamedMatches.findNamedMatches(matches).stream()
                        .map(NamedMatches::getName)
                        .collect(Collectors.toUnmodifiableSet());
        var stored = searcher.storedFields().document(hit.doc);
        return new Find(
                stored.get(Field.KIND),
                stored.getField(Field.ID).numericValue().longValue(),
                why(names, meant),
                (double) hit.score / meant.size());
    }

    private static List<String> why(Set<String> names, List<List<Evidence>> meant) {
        return IntStream.range(0, meant.size())
                .boxed()
                .flatMap(part -> best(part, names, meant.get(part)))
                .map(evidence -> evidence.reason().messageKey())
                .distinct()
                .toList();
    }

    private static Stream<Evidence> best(int part, Set<String> names, List<Evidence> evidences) {
        return IntStream.range(0, evidences.size())
                .filter(number -> names.contains(name(part, number)))
                .mapToObj(evidences::get)
                .max(Comparator.comparingDouble(Evidence::certainty))
                .stream();
    }
}
