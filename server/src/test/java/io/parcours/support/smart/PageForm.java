package io.parcours.support.smart;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form on a page.
 *
 * @param fields what is sent if nothing is entered: hidden fields, and every box ticked
 * @param asksForPassword a sign-in, in contrast to a question of consent
 * @param buttons names and values of what can be pressed
 */
public record PageForm(
        URI action, List<Entry<String, String>> fields, boolean asksForPassword, List<Entry<String, String>> buttons) {

    private static final List<String> REFUSING = List.of("cancel", "deny", "no", "refuse");

    static PageForm of(FormElement form) {
        var fields = new ArrayList<Entry<String, String>>();
        var buttons = new ArrayList<Entry<String, String>>();
        for (Element element : form.select("input[name], button[name]")) {
            boolean isButton = element.normalName().equals("button")
                    || element.attr("type").equalsIgnoreCase("submit");
            (isButton ? buttons : fields).add(Map.entry(element.attr("name"), element.attr("value")));
        }
        URI action = URI.create(form.hasAttr("action") ? form.absUrl("action") : form.baseUri());
        return new PageForm(action, fields, !form.select("input[type=password]").isEmpty(), buttons);
    }

    /** The form's fields, with {@code entered} in place of what stood there. */
    List<Entry<String, String>> filled(Map<String, String> entered) {
        var filled = new ArrayList<>(fields);
        filled.removeIf(field -> entered.containsKey(field.getKey()));
        filled.addAll(entered.entrySet());
        return filled;
    }

    boolean canRefuse() {
        return buttons.stream().anyMatch(PageForm::isRefusal);
    }

    /** The first button that refuses, or the first that does not; nothing if buttons have no names. */
    Map<String, String> button(Answered answered) {
        return buttons.stream()
                .filter(button -> isRefusal(button) == (answered == Answered.NO))
                .findFirst()
                .map(button -> Map.of(button.getKey(), button.getValue()))
                .orElse(Map.of());
    }

    /** What somebody says to the question of consent. */
    enum Answered {
        YES,
        NO
    }

    private static boolean isRefusal(Entry<String, String> button) {
        return REFUSING.contains(button.getKey().toLowerCase(Locale.ROOT))
                || REFUSING.contains(button.getValue().toLowerCase(Locale.ROOT));
    }
}
