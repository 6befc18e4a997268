package io.parcours.support.smart;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Where the browser is: a page of the authorization server, or the app's address with what was handed to it. */
public record Page(URI address, int status, String html) {

    public boolean isAt(String app) {
        return address.toString().startsWith(app);
    }

    /** The page's forms that change something, in order. */
    public List<PageForm> forms() {
        return Jsoup.parse(html, address.toString()).select("form[method~=(?i)post]").forms().stream()
                .map(PageForm::of)
                .toList();
    }

    /** What was handed over in the address. */
    public Map<String, String> parameters() {
        return Query.of(address);
    }
}
