package io.parcours.web.guide.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** JSON cut into pieces, so that each string that names an artifact can be a link to it. */
public final class LinkedJson {

    /** @param address where the piece leads; null for most */
    public record Piece(String text, @Nullable String address) {}

    private LinkedJson() {}

    public static List<Piece> pieces(String json, Shelf shelf) {
        List<Piece> pieces = new ArrayList<>();
        Matcher string = Mentions.STRING.matcher(json);
        int done = 0;
        while (string.find()) {
            Artifact named = shelf.named(string.group(1)).orElse(null);
            if (named != null) {
                pieces.add(new Piece(json.substring(done, string.start(1)), null));
                pieces.add(new Piece(string.group(1), named.address()));
                done = string.end(1);
            }
        }
        pieces.add(new Piece(json.substring(done), null));
        return List.copyOf(pieces);
    }
}
