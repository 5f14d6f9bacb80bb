package org.infolinia.search.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.infolinia.search.index.Field;

/** Puts finds together that share a sign of being one thing. */
final class Doubles {

    private final IndexReader reader;
    private final List<Group> groups = new ArrayList<>();

    private Doubles(IndexReader reader) {
        this.reader = reader;
    }

    private record Group(List<Find> finds, Set<Long> signs) {}

    /** Each group in the place of its best find, and its finds in their order. */
    static List<List<Find>> of(List<Find> finds, IndexReader reader) throws IOException {
        var doubles = new Doubles(reader);
        for (var find : finds) {
            doubles.add(find);
        }
        return doubles.groups.stream().map(Group::finds).toList();
    }

    private void add(Find find) throws IOException {
        var signs = signs(find.document());
        for (var group : groups) {
            if (signs.stream().anyMatch(group.signs::contains)) {
                group.finds.add(find);
                group.signs.addAll(signs);
                return;
            }
        }
        groups.add(new Group(new ArrayList<>(List.of(find)), signs));
    }

    private Set<Long> signs(int document) throws IOException {
        var segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var values = DocValues.getSortedNumeric(segment.reader(), Field.SAMENESS);
        var signs = new HashSet<Long>();
        if (values.advanceExact(document - segment.docBase)) {
            for (int left = values.docValueCount(); left > 0; left--) {
                signs.add(values.nextValue());
            }
        }
        return signs;
    }
}
