package org.infolinia.ledger.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.code.hash.PlainCode;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds of which batches the codes are that people wrote of. It tells no one whether a code has paid. */
@Service
public class CodesInTexts {

    /** The most codes that are looked up at once; what is beyond is passed over. */
    public static final int MOST_CODES = 100;

    private static final int MOST_OF_TEXT = 5;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:!?()\\[\\]\"'„”]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final CodeShapes shapes;
    private final KnownCodes known;
    private final Gatekeeper gatekeeper;

    CodesInTexts(CodeShapes shapes, KnownCodes known, Gatekeeper gatekeeper) {
        this.shapes = shapes;
        this.known = known;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Names of the program's batches whose codes stand in each text; texts without any are left out.
     *
     * @param texts by whatever tells them apart, the most important first
     * @param <K> what tells them apart
     */
    @Transactional(readOnly = true)
    public <K> Map<K, Set<String>> batches(ProgramId program, Map<K, String> texts) {
        gatekeeper.demand(Permission.REDEEM_CODES, program);
        var isCode = shapes.of(program);
        var batchOf = new HashMap<String, Optional<String>>();
        var found = new LinkedHashMap<K, Set<String>>();
        texts.forEach((key, text) -> codes(text, isCode)
                .filter(code -> batchOf.containsKey(code) || batchOf.size() < MOST_CODES)
                .flatMap(code -> batchOf.computeIfAbsent(code, each -> batch(program, each)).stream())
                .forEach(batch ->
                        found.computeIfAbsent(key, any -> new TreeSet<>()).add(batch)));
        return found;
    }

    private static Stream<String> codes(String text, Predicate<String> isCode) {
        return Arrays.stream(BETWEEN.split(text))
                .map(word -> AT_THE_ENDS.matcher(word).replaceAll(""))
                .filter(word -> DIGIT.matcher(word).find())
                .filter(isCode)
                .distinct()
                .limit(MOST_OF_TEXT);
    }

    private Optional<String> batch(ProgramId program, String typed) {
        return PlainCode.read(typed).stream()
                .flatMap(code -> known.meantBy(code).stream())
                .filter(code -> code.program().equals(program))
                .map(code -> code.batch().terms().name())
                .findFirst();
    }
}
