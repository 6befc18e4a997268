package io.parcours.support.smart;

import io.parcours.support.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies, redirects and forms. It stops at the app's address, as the app would. */
public final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String appAddress;

    /** @param appAddress where it stops */
    public Browser(String appAddress) {
        this.appAddress = appAddress;
    }

    /** One request with the cookies that it has, without following where it is sent. */
    public Answer visit(URI address) {
        Answer answer = Http.get(address, cookieHeader());
        keepCookies(answer);
        return answer;
    }

    public Page open(URI address) {
        return follow(address, Http.get(address, cookieHeader()));
    }

    /** Sends a form's fields, with {@code entered} in place of what stood there. */
    public Page submit(PageForm form, Map<String, String> entered) {
        return follow(form.action(), Http.post(form.action(), form.filled(entered), cookieHeader()));
    }

    private Page follow(URI address, Answer answer) {
        keepCookies(answer);
        URI at = address;
        Answer last = answer;
        for (int redirects = 0; last.status() / 100 == 3; redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new AssertionError("Redirected in circles at " + at);
            }
            at = at.resolve(last.header("Location"));
            if (at.toString().startsWith(appAddress)) {
                return new Page(at, last.status(), "");
            }
            last = Http.get(at, cookieHeader());
            keepCookies(last);
        }
        return new Page(at, last.status(), last.body());
    }

    private void keepCookies(Answer answer) {
        for (String header : answer.http().headers().allValues("Set-Cookie")) {
            String pair = header.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty() || header.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
    }

    private Map<String, String> cookieHeader() {
        return cookies.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")));
    }
}
