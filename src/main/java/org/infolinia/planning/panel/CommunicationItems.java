package org.infolinia.planning.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Optional;
import org.infolinia.kit.Mark;
import org.infolinia.planning.Communication;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramZones;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;

/** A communication as the hotline reads it: when and in which words people are told, and by what to answer. */
@SpringComponent
public class CommunicationItems {

    private final ScriptLibrary scripts;
    private final ProgramZones zones;
    private final PlanWords words;
    private final Clock clock;

    CommunicationItems(ScriptLibrary scripts, ProgramZones zones, PlanWords words, Clock clock) {
        this.scripts = scripts;
        this.zones = zones;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param program whose mark is shown
     * @param remark a sentence below the words
     */
    public ListItem item(Communication communication, Optional<Program> program, Optional<String> remark) {
        var head = new Div(PlanWords.icon(communication.plan().channel()).create(), title(communication));
        program.ifPresent(of -> head.addComponentAsFirst(new Mark(of.mark(), of.colour())));
        head.add(words.badge(communication.stage(clock.instant())));
        head.addClassName("told-head");
        var item = new ListItem(head, small(when(communication)), said(communication));
        remark.ifPresent(sentence -> item.add(small(sentence)));
        links(communication).ifPresent(item::add);
        return item;
    }

    String when(Communication communication) {
        return PlanWords.say(communication.plan().channel().messageKey()) + " · "
                + words.sending(communication.plan(), zones.of(communication.program()));
    }

    Optional<ScriptVersion> script(Communication communication) {
        return Optional.ofNullable(communication.plan().script())
                .flatMap(code -> scripts.published(communication.program(), code));
    }

    static String titleOf(ScriptVersion script) {
        return script.content().title().in(PlanWords.language());
    }

    static Span title(Communication communication) {
        var title = new Span(communication.plan().title());
        title.addClassName("strong");
        return title;
    }

    static Paragraph said(Communication communication) {
        var said = new Paragraph(communication.plan().wordsIn(PlanWords.language()));
        said.addClassName("told-words");
        return said;
    }

    static Paragraph small(String sentence) {
        var small = new Paragraph(sentence);
        small.addClassNames("small", "muted");
        return small;
    }

    private Optional<Component> links(Communication communication) {
        var links = new Div();
        links.addClassName("told-links");
        script(communication)
                .ifPresent(script -> links.add(new Anchor(
                        "scripts/" + script.id().value(), PlanWords.say("planning.script-link", titleOf(script)))));
        Optional.ofNullable(communication.plan().article())
                .ifPresent(article ->
                        links.add(new Anchor("knowledge/" + article, PlanWords.say("planning.article-link"))));
        return links.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(links);
    }
}
