package org.infolinia.tickets.settings.ui;

import com.vaadin.flow.component.html.Div;

/**
 * Where something is written while what it comes to is shown beside it.
 *
 * @param <C> what is written
 */
public abstract class PreviewedForm<C> extends Div {

    protected abstract C content();

    /** @param written is run whenever the preview may be another */
    protected abstract void onWriting(Runnable written);

    protected abstract void focusName();
}
