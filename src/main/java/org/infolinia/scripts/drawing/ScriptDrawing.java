package org.infolinia.scripts.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptContent.Objection;
import org.infolinia.scripts.drawing.Ways.Way;

/**
 * Draws a script as SVG on white paper: each place a box with its kind, title and key, each way a line with its name,
 * compulsory words with a double frame and the word for it. The same stands below as text.
 */
public final class ScriptDrawing {

    private static final int BOX_WIDTH = 208;
    private static final int BOX_HEIGHT = 84;
    private static final int GAP_ACROSS = 40;
    private static final int GAP_DOWN = 88;
    private static final int THREAD_WIDTH = 28;
    private static final int MARGIN = 32;
    private static final int HEADING_HEIGHT = 48;
    private static final int LINE_HEIGHT = 20;
    private static final int LABEL_STEP = 15;
    private static final int LABEL_STEPS = 4;
    private static final int LETTERS_OF_TITLE = 28;
    private static final int LETTERS_OF_LABEL = 30;
    private static final int BACK_BEND = 48;
    private static final int LANES = 6;
    private static final int LANE_STEP = 7;
    private static final int TURN = 14;

    private final ScriptContent content;
    private final Language language;
    private final DrawingWords words;
    private final List<Node> places;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> onShelf;
    private final List<DrawnWay> ways = new ArrayList<>();
    private final Layers layers;
    private final Map<Integer, Integer> middles = new HashMap<>();
    private final int width;
    private final StringBuilder svg = new StringBuilder();

    private record DrawnWay(int from, int to, String label, int number, int index) {}

    private ScriptDrawing(ScriptContent content, Language language, DrawingWords words) {
        this.content = content;
        this.language = language;
        this.words = words;
        this.places = content.nodes();
        IntStream.range(0, places.size())
                .forEach(number -> numbers.putIfAbsent(places.get(number).key(), number));
        this.onShelf = content.shelf().stream().map(Objection::node).collect(Collectors.toSet());
        findWays();
        var beginnings = new ArrayList<Integer>();
        if (numbers.containsKey(content.start())) {
            beginnings.add(numbers.get(content.start()));
        }
        this.layers = new Layers(
                places.size(),
                ways.stream().map(way -> new int[] {way.from, way.to}).toList(),
                beginnings);
        this.width = place();
    }

    /** A document of its own, ready to be saved and printed. */
    public static String svg(ScriptContent content, Language language, DrawingWords words) {
        return new ScriptDrawing(content, language, words).draw();
    }

    /** The same as sentences, place by place. */
    public static List<String> text(ScriptContent content, Language language, DrawingWords words) {
        return content.nodes().stream()
                .map(node -> sentence(content, node, language, words))
                .toList();
    }

    private static String sentence(ScriptContent content, Node node, Language language, DrawingWords words) {
        var said = new StringBuilder(words.kind(node))
                .append(": ")
                .append(node.title().in(language))
                .append(" (")
                .append(node.key())
                .append(')');
        if (node.isCompulsory()) {
            said.append(", ").append(words.compulsory());
        }
        for (var way : Ways.from(node, language, words)) {
            said.append("; ");
            if (!way.label().isEmpty()) {
                said.append(way.label()).append(' ');
            }
            said.append("→ ").append(destination(content, way, language, words));
        }
        return said.toString();
    }

    private static String destination(ScriptContent content, Way way, Language language, DrawingWords words) {
        var to = way.to();
        if (to == null) {
            return "?";
        }
        return to.equals(Node.BACK)
                ? words.back()
                : content.find(to).map(node -> node.title().in(language)).orElse("?") + " (" + to + ")";
    }

    private void findWays() {
        for (int from = 0; from < places.size(); from++) {
            int number = 0;
            for (var way : Ways.from(places.get(from), language, words)) {
                var to = way.to() == null ? null : numbers.get(way.to());
                if (to != null) {
                    ways.add(new DrawnWay(from, to, way.label(), number++, ways.size()));
                }
            }
        }
    }

    /** Each layer stands in the middle of the paper. */
    private int place() {
        int widest = layers.layers().stream().mapToInt(this::widthOf).max().orElse(BOX_WIDTH);
        for (var layer : layers.layers()) {
            int left = MARGIN + BACK_BEND + (widest - widthOf(layer)) / 2;
            for (int point : layer) {
                int own = widthOf(point);
                middles.put(point, left + own / 2);
                left += own + GAP_ACROSS;
            }
        }
        return widest + 2 * (MARGIN + BACK_BEND);
    }

    private int widthOf(List<Integer> layer) {
        return layer.stream().mapToInt(this::widthOf).sum() + GAP_ACROSS * Math.max(0, layer.size() - 1);
    }

    private int widthOf(int point) {
        return point < places.size() ? BOX_WIDTH : THREAD_WIDTH;
    }

    private int topOf(int layer) {
        return MARGIN + HEADING_HEIGHT + layer * (BOX_HEIGHT + GAP_DOWN);
    }

    private String draw() {
        var signature = words.signature();
        int height = topOf(layers.layers().size()) + MARGIN + LINE_HEIGHT * (signature.size() + 1);
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                role="img" lang="%3$s" font-family="Inter, Arial, sans-serif" font-size="13">
                <title>%4$s</title>
                <desc>%5$s</desc>
                <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
                orient="auto"><path d="M0 0 8 4 0 8z" fill="#454e5d"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(
                        width,
                        height,
                        language.code(),
                        escaped(content.title().in(language)),
                        escaped(String.join(". ", text(content, language, words)))));
        text(
                MARGIN,
                MARGIN + LINE_HEIGHT,
                content.title().in(language),
                "font-size=\"20\" font-weight=\"600\" fill=\"#161a20\"");
        for (int way = 0; way < ways.size(); way++) {
            drawWay(ways.get(way), layers.route(way));
        }
        IntStream.range(0, places.size()).forEach(this::drawBox);
        ways.forEach(this::drawLabel);
        drawSignature(signature, height);
        return svg.append("</svg>\n").toString();
    }

    private void drawWay(DrawnWay way, List<Integer> route) {
        boolean isUpward = isUpward(way);
        svg.append("<path fill=\"none\" stroke=\"#454e5d\" stroke-width=\"1.4\" marker-end=\"url(#arrow)\"")
                .append(isUpward ? " stroke-dasharray=\"5 4\"" : "")
                .append(" d=\"")
                .append(isUpward ? upward(way) : downward(route))
                .append("\"/>\n");
    }

    private boolean isUpward(DrawnWay way) {
        return layers.layerOf(way.to) <= layers.layerOf(way.from);
    }

    private String downward(List<Integer> route) {
        int layer = layers.layerOf(route.getFirst());
        int x = middles.getOrDefault(route.getFirst(), 0);
        int y = topOf(layer) + BOX_HEIGHT;
        var path = new StringBuilder("M%d %d".formatted(x, y));
        for (int step = 1; step < route.size(); step++) {
            layer++;
            int nextX = middles.getOrDefault(route.get(step), 0);
            int nextY = topOf(layer);
            path.append(
                    " C%d %d %d %d %d %d".formatted(x, y + GAP_DOWN / 2, nextX, nextY - GAP_DOWN / 2, nextX, nextY));
            boolean isLast = step == route.size() - 1;
            if (!isLast) {
                nextY += BOX_HEIGHT;
                path.append(" L%d %d".formatted(nextX, nextY));
            }
            x = nextX;
            y = nextY;
        }
        return path.toString();
    }

    /** Goes between the layers and up beside all of them, so that it crosses no place. */
    private String upward(DrawnWay way) {
        int fromX = middles.getOrDefault(way.from, 0) + BOX_WIDTH / 4;
        int toX = middles.getOrDefault(way.to, 0) + BOX_WIDTH / 4;
        int fromY = topOf(layers.layerOf(way.from)) + BOX_HEIGHT;
        int toY = topOf(layers.layerOf(way.to));
        int lane = width - MARGIN - LANE_STEP * (way.index % LANES);
        return "M%d %d V%d H%d V%d H%d V%d".formatted(fromX, fromY, fromY + TURN, lane, toY - TURN, toX, toY);
    }

    private void drawBox(int number) {
        var node = places.get(number);
        int left = middles.getOrDefault(number, 0) - BOX_WIDTH / 2;
        int top = topOf(layers.layerOf(number));
        svg.append("<g>\n");
        box(left, top, node instanceof Node.End ? BOX_HEIGHT / 4 : 8, frame(node));
        if (node.isCompulsory()) {
            box(
                    left + 4,
                    top + 4,
                    5,
                    "fill=\"none\" stroke=\"#774700\" stroke-width=\"1\"",
                    BOX_WIDTH - 8,
                    BOX_HEIGHT - 8);
        }
        text(left + 16, top + 20, head(node), "font-size=\"11\" fill=\"#454e5d\"");
        var title = lines(node.title().in(language));
        for (int line = 0; line < title.size(); line++) {
            text(left + 16, top + 38 + 16 * line, title.get(line), "font-weight=\"600\" fill=\"#161a20\"");
        }
        text(left + 16, top + BOX_HEIGHT - 11, node.key() + ending(node), "font-size=\"11\" fill=\"#5d6675\"");
        svg.append("</g>\n");
    }

    private String head(Node node) {
        var marks = new ArrayList<String>();
        if (node.key().equals(content.start())) {
            marks.add(words.start());
        }
        if (onShelf.contains(node.key())) {
            marks.add(words.objection());
        }
        marks.add(words.kind(node));
        if (node.isCompulsory()) {
            marks.add(words.compulsory());
        }
        return shortened(String.join(" · ", marks), LETTERS_OF_LABEL + 4);
    }

    /** What a box says of ways that leave the drawing. */
    private String ending(Node node) {
        boolean goesBack = node.exits().stream().anyMatch(exit -> Node.BACK.equals(exit.to()));
        return goesBack ? " ↩ " + words.back() : "";
    }

    private static String frame(Node node) {
        return switch (node) {
            case Node.Disclose words -> "fill=\"#fdf2de\" stroke=\"#774700\" stroke-width=\"2\"";
            case Node.End end -> "fill=\"#e5f5eb\" stroke=\"#0f6137\" stroke-width=\"1.4\"";
            case Node.Logic logic ->
                "fill=\"#f5f6f9\" stroke=\"#454e5d\" stroke-width=\"1.4\" stroke-dasharray=\"6 3\"";
            default -> "fill=\"#fff\" stroke=\"#454e5d\" stroke-width=\"1.4\"";
        };
    }

    private void box(int left, int top, int radius, String look) {
        box(left, top, radius, look, BOX_WIDTH, BOX_HEIGHT);
    }

    private void box(int left, int top, int radius, String look, int boxWidth, int boxHeight) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" %s/>\n"
                .formatted(left, top, boxWidth, boxHeight, radius, look));
    }

    /** Labels of one place's ways stand one below the other, so that none covers another. */
    private void drawLabel(DrawnWay way) {
        if (way.label.isEmpty()) {
            return;
        }
        int bottom = topOf(layers.layerOf(way.from)) + BOX_HEIGHT;
        int x = isUpward(way)
                ? middles.getOrDefault(way.from, 0) + BOX_WIDTH / 2
                : (middles.getOrDefault(way.from, 0) + 3 * middles.getOrDefault(firstStep(way), 0)) / 4;
        int y = isUpward(way)
                ? bottom + TURN + LABEL_STEP
                : bottom + GAP_DOWN - LINE_HEIGHT - LABEL_STEP * (way.number % LABEL_STEPS);
        text(
                x,
                y,
                shortened(way.label, LETTERS_OF_LABEL),
                "font-size=\"11\" fill=\"#2449b4\" text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#fff\""
                        + " stroke-width=\"4\"");
    }

    private int firstStep(DrawnWay way) {
        return layers.route(way.index).get(1);
    }

    private void drawSignature(List<String> signature, int height) {
        int top = height - MARGIN - LINE_HEIGHT * signature.size();
        for (int line = 0; line < signature.size(); line++) {
            text(MARGIN, top + LINE_HEIGHT * (line + 1), signature.get(line), "fill=\"#161a20\"");
        }
    }

    private void text(int x, int y, String said, String look) {
        svg.append("<text x=\"%d\" y=\"%d\" %s>%s</text>\n".formatted(x, y, look, escaped(said)));
    }

    private static List<String> lines(String title) {
        if (title.length() <= LETTERS_OF_TITLE) {
            return List.of(title);
        }
        int space = title.lastIndexOf(' ', LETTERS_OF_TITLE);
        int cut = space > 0 ? space : LETTERS_OF_TITLE;
        return List.of(title.substring(0, cut), shortened(title.substring(cut).strip(), LETTERS_OF_TITLE));
    }

    private static String shortened(String said, int most) {
        return said.length() <= most ? said : said.substring(0, most - 1) + "…";
    }

    /** Control characters have no place in XML. */
    private static String escaped(String said) {
        return said.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
