package org.infolinia.scripts;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;

/**
 * What one version of a script says.
 *
 * @param schema number of the file's form
 * @param code unique in the program, such as {@code missing-points}
 * @param topic what callers call about, in one word
 * @param languages the languages it must be complete in
 * @param start key of the first place
 * @param shelf answers to objections, reachable from anywhere
 */
public record ScriptContent(
        int schema,
        String code,
        Words title,
        String topic,
        Set<Language> languages,
        String start,
        List<Node> nodes,
        List<Objection> shelf) {

    /** The form written today. */
    public static final int SCHEMA = 1;

    /** More places than any script has that people can still oversee. */
    public static final int MAXIMUM_NODES = 3_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");

    public ScriptContent {
        if (code == null) {
            throw new Unfit("lacks", "code");
        }
        if (!isCode(code)) {
            throw new Unfit("code", code);
        }
        if (schema != SCHEMA) {
            throw new Unfit("schema", schema);
        }
        if (languages == null || nodes == null) {
            throw new Unfit("lacks", languages == null ? "languages" : "nodes");
        }
        if (nodes.size() > MAXIMUM_NODES) {
            throw new Unfit("too-many-places", MAXIMUM_NODES);
        }
        title = title == null ? new Words(Map.of()) : title;
        topic = topic == null ? "" : topic;
        start = start == null ? "" : start;
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        nodes = new PlacesByKey(nodes);
        shelf = shelf == null ? List.of() : List.copyOf(shelf);
    }

    /** Something callers say at any moment, and the place that answers it. */
    public record Objection(Words label, String node) {

        public Objection {
            label = label == null ? new Words(Map.of()) : label;
            node = node == null ? "" : node;
        }
    }

    /** What stands in a script can be no script, whoever wrote it. */
    static final class Unfit extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String fault;
        private final String detail;

        /**
         * @param fault its words stand in the bundles under {@code refusal.script-fault-<fault>}
         * @param detail what it is about, such as the name that is missing
         */
        Unfit(String fault, Object detail) {
            super(fault + ": " + detail);
            this.fault = fault;
            this.detail = detail.toString();
        }

        String fault() {
            return fault;
        }

        String detail() {
            return detail;
        }
    }

    public static boolean isCode(String candidate) {
        return CODE.matcher(candidate).matches();
    }

    public Optional<Node> find(String key) {
        return ((PlacesByKey) nodes).find(key);
    }

    /** @throws IllegalStateException when the script has no such place, which the publish check rules out */
    public Node get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(code + " has no place " + key));
    }

    /** The places of a script in their author's order, each found by its key without looking through the others. */
    private static final class PlacesByKey extends AbstractList<Node> {

        private final List<Node> inOrder;
        private final Map<String, Node> byKey;

        PlacesByKey(Collection<Node> places) {
            this.inOrder = List.copyOf(places);
            this.byKey = HashMap.newHashMap(inOrder.size());
            inOrder.forEach(place -> byKey.putIfAbsent(place.key(), place));
        }

        /** Of several with this key the first. */
        Optional<Node> find(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        @Override
        public Node get(int index) {
            return inOrder.get(index);
        }

        @Override
        public int size() {
            return inOrder.size();
        }
    }
}
