package org.infolinia.scripts.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptContent.Objection;
import org.infolinia.scripts.Words;

/** What an author is writing, with the way back to what he wrote before in this session. */
final class Manuscript {

    /** Further back nobody remembers what it was. */
    private static final int MAXIMUM_STEPS_BACK = 200;

    private final Deque<ScriptContent> before = new ArrayDeque<>();
    private ScriptContent content;
    private ScriptContent saved;
    private String note;
    private String savedNote;

    Manuscript(ScriptContent content, String note) {
        this.content = content;
        this.saved = content;
        this.note = note;
        this.savedNote = note;
    }

    ScriptContent content() {
        return content;
    }

    String note() {
        return note;
    }

    void note(String written) {
        note = written;
    }

    boolean isSaved() {
        return content.equals(saved) && note.equals(savedNote);
    }

    void markSaved() {
        saved = content;
        savedNote = note;
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    void goBack() {
        if (canGoBack()) {
            content = before.pop();
        }
    }

    void replace(Node node) {
        nodes(nodes -> nodes.stream()
                .map(each -> each.key().equals(node.key()) ? node : each)
                .toList());
    }

    /** @param after key of the place behind which it comes; where there is none it comes last */
    void add(Node node, String after) {
        nodes(nodes -> {
            var all = new ArrayList<>(nodes);
            int place = IntStream.range(0, all.size())
                    .filter(number -> all.get(number).key().equals(after))
                    .findFirst()
                    .orElse(all.size() - 1);
            all.add(place + 1, node);
            return all;
        });
    }

    /** Ways that lead to it stay, so that the check shows them. */
    void remove(String key) {
        write(new ScriptContent(
                content.schema(),
                content.code(),
                content.title(),
                content.topic(),
                content.languages(),
                content.start(),
                content.nodes().stream().filter(node -> !node.key().equals(key)).toList(),
                content.shelf().stream()
                        .filter(objection -> !objection.node().equals(key))
                        .toList()));
    }

    void describe(Words title, String topic, Set<Language> languages, String start) {
        write(new ScriptContent(
                content.schema(), content.code(), title, topic, languages, start, content.nodes(), content.shelf()));
    }

    void shelve(List<Objection> shelf) {
        write(new ScriptContent(
                content.schema(),
                content.code(),
                content.title(),
                content.topic(),
                content.languages(),
                content.start(),
                content.nodes(),
                shelf));
    }

    private void nodes(Function<List<Node>, List<Node>> change) {
        write(new ScriptContent(
                content.schema(),
                content.code(),
                content.title(),
                content.topic(),
                content.languages(),
                content.start(),
                change.apply(content.nodes()),
                content.shelf()));
    }

    private void write(ScriptContent changed) {
        if (changed.equals(content)) {
            return;
        }
        before.push(content);
        if (before.size() > MAXIMUM_STEPS_BACK) {
            before.removeLast();
        }
        content = changed;
    }
}
