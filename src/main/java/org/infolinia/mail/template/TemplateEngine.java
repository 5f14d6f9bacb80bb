package org.infolinia.mail.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.kernel.Refusal;

/**
 * Checks and fills templates. Mustache knows variables and sections and nothing that computes; here it sees strings in a
 * map and nothing else, so that a template reaches neither classes nor files, and each section is gone through once.
 */
final class TemplateEngine {

    static final int MAXIMUM_SUBJECT_LENGTH = 200;
    static final int MAXIMUM_BODY_LENGTH = 20_000;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern WHOLE_TAG = Pattern.compile("\\{\\{\\{[^{}]*}}}|\\{\\{(?!\\s*=)[^{}]*}}");
    private static final Pattern ANY_BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern ALL_BUT_LINE_ENDS = Pattern.compile("[^\n]");
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withCollector(new StringsInMaps())
            .withEscaper(Escapers.NONE)
            .emptyStringIsFalse(true);

    private TemplateEngine() {}

    /** The first thing that is wrong with it; lines are counted from 1, and the subject is line 0. */
    static Optional<Refusal> problem(TemplateKind kind, TemplateText text) {
        if (text.subject().isEmpty() || text.subject().chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.of("template-subject-one-line"));
        }
        if (text.subject().length() > MAXIMUM_SUBJECT_LENGTH || text.body().length() > MAXIMUM_BODY_LENGTH) {
            return Optional.of(Refusal.of("template-too-long", MAXIMUM_SUBJECT_LENGTH, MAXIMUM_BODY_LENGTH));
        }
        return problem(kind.variables(), text.subject(), kind.neededInSubject(), line -> 0)
                .or(() -> problem(kind.variables(), text.body(), kind.neededInBody(), line -> line));
    }

    /** @throws MustacheException when it was not checked */
    static String fill(String template, Map<String, String> facts) {
        return COMPILER.compile(template).execute(facts);
    }

    /** The first thing that is wrong with a part of a text that may name these and need not name any. */
    static Optional<Refusal> problem(Collection<Variable> known, String template) {
        return problem(known, template, Set.of(), line -> line);
    }

    private static Optional<Refusal> problem(
            Collection<Variable> known, String template, Set<Variable> needed, Function<Integer, Integer> place) {
        var brokenBraces = ANY_BRACES.matcher(WHOLE_TAG
                .matcher(template)
                .replaceAll(tag -> ALL_BUT_LINE_ENDS.matcher(tag.group()).replaceAll(" ")));
        if (brokenBraces.find()) {
            return Optional.of(Refusal.of("template-syntax", place.apply(lineAt(template, brokenBraces.start()))));
        }
        try {
            var names = new Names();
            COMPILER.compile(template).visit(names);
            return names.firstUnknown(known)
                    .map(name -> Refusal.of("template-unknown-variable", place.apply(lineOf(template, name)), name))
                    .or(() -> names.firstMissing(needed)
                            .map(name -> Refusal.of(
                                    place.apply(1) == 0 ? "template-subject-lacks" : "template-body-lacks", name)));
        } catch (MustacheException e) {
            return Optional.of(Refusal.of(code(e), place.apply(lineIn(e))));
        }
    }

    private static String code(MustacheException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("section")
                ? "template-section"
                : "template-syntax";
    }

    private static int lineIn(MustacheException e) {
        var line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 1;
    }

    private static int lineOf(String template, String name) {
        var tag = Pattern.compile("\\{\\{[^}]*?" + Pattern.quote(name)).matcher(template);
        return tag.find() ? lineAt(template, tag.start()) : 1;
    }

    private static int lineAt(String template, int position) {
        return 1
                + (int) template.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** Every name a template mentions. */
    private static final class Names implements Mustache.Visitor {

        private final Set<String> names = new LinkedHashSet<>();

        Optional<String> firstUnknown(Collection<Variable> variables) {
            var known = variables.stream().map(Variable::token).collect(Collectors.toSet());
            return names.stream().filter(name -> !known.contains(name)).findFirst();
        }

        Optional<String> firstMissing(Set<Variable> needed) {
            return needed.stream()
                    .map(Variable::token)
                    .filter(name -> !names.contains(name))
                    .findFirst();
        }

        @Override
        public void visitText(String text) {
            // Only names matter.
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            names.add(">" + name);
            return false;
        }

        @Override
        public boolean visitParent(String name) {
            names.add("<" + name);
            return false;
        }

        @Override
        public boolean visitBlock(String name) {
            names.add("$" + name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }

    /** The one that looks into objects by reflection is left out. */
    private static final class StringsInMaps extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
