package org.infolinia.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import org.jspecify.annotations.Nullable;

/**
 * HTML that somebody outside wrote, such as a mail's. It was cleaned when it came in; here stands the second wall: a frame
 * of no origin that runs nothing, submits nothing and goes nowhere. Pictures from elsewhere are fetched only when the reader
 * asks for them, without telling the other side where from.
 */
public class ForeignHtml extends Div {

    private static final String STYLE = "<style>body{font:14px/20px Inter,sans-serif;color:#161a20;background:#fff;"
            + "overflow-wrap:anywhere}img{max-width:100%;height:auto}</style>";

    private final IFrame frame = new IFrame();

    /**
     * @param quiet cleaned already, loads nothing
     * @param withPictures the same with pictures from elsewhere, or null when there are none
     * @param title what screen readers call it
     */
    public ForeignHtml(String quiet, @Nullable String withPictures, String title) {
        addClassName("foreign-html");
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.getElement().setAttribute("referrerpolicy", "no-referrer");
        frame.getElement().setAttribute("title", title);
        frame.addClassName("as-sent");
        frame.setSrcdoc(page(quiet, "data:"));
        if (withPictures != null) {
            add(wish(withPictures));
        }
        add(frame);
    }

    private Button wish(String withPictures) {
        var button = new Button(getTranslation("page.remote-pictures"), Icon.EYE.create());
        button.addClickListener(click -> {
            frame.setSrcdoc(page(withPictures, "data: https: http:"));
            button.removeFromParent();
        });
        return button;
    }

    private static String page(String html, String pictures) {
        return "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; img-src " + pictures
                + "; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">"
                + "<meta name='referrer' content='no-referrer'>" + STYLE + html;
    }
}
