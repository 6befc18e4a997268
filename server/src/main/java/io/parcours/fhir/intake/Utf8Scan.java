package io.parcours.fhir.intake;

/** Refuses bytes that are not UTF-8. Decoded as best one can they would become other text than was sent, and be stored as such. */
final class Utf8Scan {

    private int following;
    private int lowest;
    private int highest;

    void next(byte value) {
        int unsigned = value & 0xff;
        if (following > 0) {
            if (unsigned < lowest || unsigned > highest) {
                throw notUtf8();
            }
            following--;
            expect(following, 0x80, 0xbf);
        } else if (unsigned >= 0x80) {
            lead(unsigned);
        }
    }

    /** The ranges of the second byte leave out overlong forms, surrogates, and what is beyond Unicode (RFC 3629, section 4). */
    private void lead(int value) {
        if (value >= 0xc2 && value <= 0xdf) {
            expect(1, 0x80, 0xbf);
        } else if (value >= 0xe0 && value <= 0xef) {
            expect(2, value == 0xe0 ? 0xa0 : 0x80, value == 0xed ? 0x9f : 0xbf);
        } else if (value >= 0xf0 && value <= 0xf4) {
            expect(3, value == 0xf0 ? 0x90 : 0x80, value == 0xf4 ? 0x8f : 0xbf);
        } else {
            throw notUtf8();
        }
    }

    private void expect(int bytes, int from, int to) {
        following = bytes;
        lowest = from;
        highest = to;
    }

    private static RuntimeException notUtf8() {
        return JsonScan.refusal("The body is not in UTF-8.");
    }
}
