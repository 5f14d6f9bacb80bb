package org.infolinia.scripts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.scripts.ScriptSketch.choice;
import static org.infolinia.scripts.ScriptSketch.disclose;
import static org.infolinia.scripts.ScriptSketch.end;
import static org.infolinia.scripts.ScriptSketch.say;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptSketch;
import org.infolinia.scripts.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ScriptDrawingTest {

    private static final int MANY_PLACES = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"ks-balance", "ks-reward", "mi-missing-points", "all-complaint"})
    void everyPlaceStandsInTheDrawingWithItsKey(String name) throws Exception {
        var content = ScriptFixture.content(name, "", "");

        var texts = textsOf(drawn(content));

        assertThat(content.nodes())
                .allSatisfy(node -> assertThat(texts)
                        .anyMatch(text -> text.equals(node.key()) || text.startsWith(node.key() + " ↩")));
    }

    @Test
    void answersAreCalledByTheirWords() throws Exception {
        var texts = textsOf(drawn(ScriptSketch.of(List.of(choice("start", "a", "b"), end("a"), end("b")))));

        assertThat(texts).contains("To a", "To b");
    }

    @Test
    void compulsoryWordsAreMarkedByAWordAndNotByTheirFrameAlone() throws Exception {
        var texts = textsOf(drawn(ScriptSketch.of(List.of(disclose("start", "end"), end("end")))));

        assertThat(texts).anyMatch(text -> text.contains("compulsory"));
    }

    @Test
    void noTwoPlacesCoverEachOther() throws Exception {
        var boxes = boxesOf(drawn(ScriptFixture.content("mi-missing-points", "", "")));

        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                assertThat(boxes.get(one).covers(boxes.get(other))).isFalse();
            }
        }
    }

    @Test
    void waysGoDownAndOnlyThoseBackGoUp() throws Exception {
        var drawing = drawn(ScriptSketch.of(
                List.of(say("start", "Hello", "question"), choice("question", "start", "end"), end("end"))));

        var dashed = IntStream.range(0, drawing.getElementsByTagName("path").getLength())
                .mapToObj(
                        number -> (Element) drawing.getElementsByTagName("path").item(number))
                .filter(path -> path.hasAttribute("stroke-dasharray"))
                .count();

        assertThat(dashed).isOne();
    }

    @Test
    void whatAuthorsWriteIsTextAndNeverMarkup() throws Exception {
        var title = new Words(Map.of(Language.EN, "</text><script>alert(1)</script>&\u0001\""));
        var content = ScriptSketch.of(List.of(new Node.Say("start", title, title, null, List.of(), "end"), end("end")));

        assertThat(drawn(content).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void theSameStandsThereAsText() {
        var content =
                ScriptSketch.of(List.of(disclose("start", "question"), choice("question", "end", "gone"), end("end")));

        assertThat(ScriptDrawing.text(content, Language.EN, new PlainWords()))
                .containsExactly(
                        "Disclose: start (start), compulsory; → question (question)",
                        "Choice: question (question); To end → end (end); To gone → ? (gone)",
                        "End: end (end)");
    }

    @Test
    void aScriptOfTwoThousandPlacesIsDrawn() throws Exception {
        var places = new ArrayList<Node>();
        IntStream.range(0, MANY_PLACES - 1)
                .forEach(number -> places.add(choice(
                        "p" + number, "p" + (number + 1), "p" + Math.min(MANY_PLACES - 1, number + 1 + number % 7))));
        places.add(end("p" + (MANY_PLACES - 1)));

        assertThat(boxesOf(drawn(ScriptSketch.of(places)))).hasSize(MANY_PLACES);
    }

    private static Document drawn(ScriptContent content) throws Exception {
        var svg = ScriptDrawing.svg(content, Language.EN, new PlainWords());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> textsOf(Document drawing) {
        var texts = drawing.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(number -> texts.item(number).getTextContent())
                .toList();
    }

    private record Box(int left, int top, int width, int height) {

        private boolean covers(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /** The outer frame of each place. */
    private static List<Box> boxesOf(Document drawing) {
        var groups = drawing.getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(number -> (Element) ((Element) groups.item(number))
                        .getElementsByTagName("rect")
                        .item(0))
                .map(frame -> new Box(
                        Integer.parseInt(frame.getAttribute("x")),
                        Integer.parseInt(frame.getAttribute("y")),
                        Integer.parseInt(frame.getAttribute("width")),
                        Integer.parseInt(frame.getAttribute("height"))))
                .toList();
    }

    private static final class PlainWords implements DrawingWords {

        @Override
        public String kind(Node node) {
            return node.getClass().getSimpleName();
        }

        @Override
        public String start() {
            return "start";
        }

        @Override
        public String compulsory() {
            return "compulsory";
        }

        @Override
        public String objection() {
            return "objection";
        }

        @Override
        public String back() {
            return "back";
        }

        @Override
        public String identified(boolean isIdentified) {
            return isIdentified ? "identified" : "not identified";
        }

        @Override
        public String otherwise() {
            return "otherwise";
        }

        @Override
        public List<String> signature() {
            return List.of("Signed");
        }
    }
}
