package org.infolinia.mail.template;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands for a variable in one mail. Nothing in it is ever taken for markup, whoever wrote it. */
public sealed interface Fact {

    /** In the plain part. */
    String text();

    /** Somebody's words: one line. */
    record Words(String text) implements Fact {

        public Words {
            text = text.replaceAll("\\s+", " ").strip();
        }
    }

    /** Somewhere to go on. */
    record Link(String text) implements Fact {

        /** @throws IllegalArgumentException when it is not an address of the web */
        public Link {
            var scheme = URI.create(text).getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new IllegalArgumentException("A link goes to a page");
            }
        }
    }

    /**
     * What a person wrote in Markdown.
     *
     * @param text the same as the plain part says it
     * @param pictures where to find the pictures that are named in it, by what names them
     */
    record Markdown(String markdown, String text, Map<String, String> pictures) implements Fact {

        public Markdown {
            pictures = Map.copyOf(pictures);
        }

        /** Without pictures. */
        public Markdown(String text) {
            this(text, text, Map.of());
        }
    }

    /** Lines that stay as they are. */
    record Lines(String text) implements Fact {}

    /** Links to choose from. */
    record Choices(List<Choice> choices) implements Fact {

        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public String text() {
            return choices.stream()
                    .map(choice -> choice.label() + "\n" + choice.link().text())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** One of several links. */
    record Choice(String label, Link link) {}

    static Fact words(String words) {
        return new Words(words);
    }

    static Fact link(String address) {
        return new Link(address);
    }

    /** For sections: there is nothing of the kind. */
    static Fact nothing() {
        return new Words("");
    }
}
