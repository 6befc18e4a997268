package io.parcours.support;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Requests as a careless or hostile client might send them, most of them wrong in several ways; the same seed makes the same ones. */
public final class RandomRequests {

    private static final List<String> METHODS = words("""
            GET GET GET GET POST POST POST PUT PUT PATCH PATCH DELETE HEAD OPTIONS TRACE PROPFIND get BREW""");
    private static final List<String> TYPES = words("""
            Patient Task Appointment Observation Binary List Group Subscription ValueSet SearchParameter Bundle Parameters Colour
            patient""");
    private static final List<String> BELOW_A_TYPE = words("""
            / /_search /_history /$validate /$meta /$expand /$colour ? /_search/x""", "", "");
    private static final List<String> BELOW_A_RESOURCE = words("""
            /_history /_history/1 /_history/99 /_history/x /_history/-1 /_history/99999999999999999999 /$journey /$everything
            /$expunge /$meta-add /$colour /Task /* /_history/1/x""", "", "", "");
    private static final List<String> AT_THE_BASE = words("""
            / /metadata /_history /$graphql /$colour /_search /$meta /$get-resource-counts //Patient /./Patient /Patient;v=1
            ;v=1/Patient /%50atient /Patient%2Famina /%00 /Patient/%C3%28 /Patient/%ff /Patient/.. /Patient/a'b /*""", "");
    private static final List<String> PARAMETERS = words("""
            _id _lastUpdated _tag _security _profile _source _text _content _list _has _has:Task:patient:status
            _has:Task:colour:status _filter _query _type _sort _count _offset _total _include _include:iterate _revinclude _summary
            _elements _contained _format _pretty _getpages _at _since _cursor _expunge _cascade identifier name family birthdate
            status patient patient:Patient.name subject.organization.partof.name code code:in code:not code:below code:of-type
            code:text value-quantity date date:missing url url:above near from to kind state _order colour name:colour : %20 _""", "");
    private static final List<String> VALUES = words("""
            1 0 -1 true 99999999999999999999 1e400 NaN a%7Cb %7C %7C%7C%7C a,b , %5C %24 a%24b 2031 2031-02-30 ge2031 eq gegege2031
            2031-01-01T25:00:00Z 0000-00-00 10000-01-01 -2031 Patient/1 Patient/ / http://nowhere.example/x urn:uuid:x *
            Patient:organization Patient:* Task:patient:Colour ::: -_lastUpdated - accurate text application/fhir%2Bjson xml
            html/turtle %27%3B-- %22 %00 %0A %F0%9F%98%80 %E2%80%AE % %zz %ff %C3%28 5.4%7Chttp://unitsofmeasure.org%7Cmg
            name%20eq%20x (((((""", "", "a".repeat(500));
    private static final List<String> HEADERS = """
            Accept: application/fhir+xml
            Accept: text/html
            Accept: */*;q=x
            Accept:\s
            Accept: nonsense
            Accept: application/fhir+json; fhirVersion=9.9
            Accept: application/fhir+turtle
            Accept-Language: fr;q=2,,;
            Accept-Charset: none
            Accept-Encoding: gzip;q=0
            If-Match: W/"1"
            If-Match: 1
            If-Match: *
            If-Match: W/"x"
            If-Match: W/"99999999999999999999"
            If-Match:\s
            If-None-Match: W/"1"
            If-None-Match: *
            If-Modified-Since: yesterday
            If-None-Exist: identifier=
            If-None-Exist: colour=red
            If-None-Exist: _filter=x
            If-None-Exist: ?
            If-None-Exist: %
            If-None-Exist: Task?identifier=x
            Prefer: return=colour
            Prefer: respond-async
            Prefer: handling=
            X-Cascade: delete
            X-Rewrite-History: true
            X-Retry-On-Version-Conflict: retry; max-retries=1000000000
            X-Retry-On-Version-Conflict: retry; max-retries=x
            X-Transaction-Semantics: retryCount=9; minRetryDelay=99999
            X-Transaction-Semantics: tryBatchAsTransactionFirst=x
            X-Request-Partition-IDs: 1
            X-HTTP-Method-Override: DELETE
            X-Forwarded-Host: nowhere.example
            X-Forwarded-Proto: colour
            X-Request-ID: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            Content-Location: Patient/1
            Content-Language: fr
            Range: bytes=0-1
            Cache-Control: no-cache, max-results=x
            Cookie: a=b
            Origin: null
            Timezone: Colour/Red
            """.lines().toList();
    private static final List<String> CONTENT_TYPES = """
            application/fhir+json
            application/fhir+json
            application/fhir+json
            application/json
            application/json-patch+json
            application/xml-patch+xml
            application/fhir+xml
            application/x-www-form-urlencoded
            multipart/form-data; boundary=x
            multipart/form-data
            text/plain
            application/fhir+ndjson
            application/octet-stream
            nonsense

            application/fhir+json; charset=colour
            """.lines().toList();

    private final Random random;
    private final List<String> ids;
    private final List<String> bodies;

    /** One request, ready to be written to a socket. */
    public record Request(String method, String target, List<String> headers, byte[] body) {

        @Override
        public String toString() {
            String shown = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
            return method + " " + target + "\n" + String.join("\n", headers) + "\n\n" + shown;
        }
    }

    /** @param ids ids of resources that exist */
    public RandomRequests(Random random, List<String> ids) {
        this.random = random;
        this.ids = ids;
        this.bodies = bodies(ids.get(0));
    }

    /** Half of the requests are wrong all over, half are nearly right: those get further. */
    public Request next() {
        return random.nextBoolean() ? wild() : nearlyRight();
    }

    private Request nearlyRight() {
        String type = one(List.of("Patient", "Task", "Appointment", "Observation", "CarePlan", "Slot", "ValueSet"));
        String id = one(ids);
        byte[] none = new byte[0];
        List<String> json = List.of("Content-Type: application/fhir+json");
        List<String> withOneMore = List.of(json.get(0), one(HEADERS));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Request("GET", "/fhir/" + type + "?" + searchParameter(type), List.of(), none);
            case 3 ->
                new Request(
                        "POST",
                        "/fhir/" + type + "/_search",
                        List.of("Content-Type: application/x-www-form-urlencoded"),
                        searchParameter(type).getBytes(StandardCharsets.UTF_8));
            case 4 ->
                new Request(
                        "GET",
                        "/fhir/Patient/" + ids.get(0) + "/$journey?" + journeyParameter(),
                        List.of(one(HEADERS)),
                        none);
            case 5 ->
                new Request("POST", "/fhir", withOneMore, spoiled(one(bodies).getBytes(StandardCharsets.UTF_8)));
            case 6 ->
                new Request(
                        "PUT",
                        "/fhir/Task/" + id,
                        withOneMore,
                        spoiled(bodies.get(0).getBytes(StandardCharsets.UTF_8)));
            default ->
                new Request(
                        "PATCH",
                        "/fhir/Task/" + id,
                        List.of("Content-Type: " + one(CONTENT_TYPES), one(HEADERS)),
                        spoiled(one(bodies).getBytes(StandardCharsets.UTF_8)));
        };
    }

    private String searchParameter(String type) {
        List<String> names = FhirContext.forR4Cached().getResourceDefinition(type).getSearchParams().stream()
                .map(RuntimeSearchParam::getName)
                .toList();
        String name = random.nextInt(4) == 0 ? one(PARAMETERS) : one(names);
        String modifier = random.nextInt(4) > 0
                ? ""
                : one(List.of(
                        ":not",
                        ":missing",
                        ":exact",
                        ":contains",
                        ":text",
                        ":in",
                        ":below",
                        ":of-type",
                        ":identifier",
                        ":Patient",
                        ":Patient.name",
                        ".name",
                        ".identifier",
                        ".status",
                        ":iterate"));
        return name + modifier + "=" + one(VALUES)
                + (random.nextInt(4) > 0 ? "" : "&" + one(PARAMETERS) + "=" + one(VALUES));
    }

    private String journeyParameter() {
        return one(List.of(
                        "from",
                        "to",
                        "kind",
                        "state",
                        "_count",
                        "_order",
                        "_cursor",
                        "_summary",
                        "_format",
                        "_elements",
                        "x"))
                + "=" + one(VALUES);
    }

    private Request wild() {
        var headers = new ArrayList<String>();
        headers.add("Content-Type: " + one(CONTENT_TYPES));
        IntStream.range(0, random.nextInt(3)).forEach(i -> headers.add(one(HEADERS)));
        byte[] body = random.nextInt(3) == 0 ? new byte[0] : spoiled(one(bodies).getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(10) == 0) {
            headers.add("Content-Encoding: " + one(List.of("gzip", "gzip", "br", "identity", "")));
            body = random.nextBoolean() ? packed(body) : body;
        }
        return new Request(one(METHODS), "/fhir" + path() + query(), headers, body);
    }

    private String path() {
        return switch (random.nextInt(6)) {
            case 0 -> one(AT_THE_BASE);
            case 1, 2 -> "/" + one(TYPES) + one(BELOW_A_TYPE);
            default -> "/" + one(TYPES) + "/" + id() + one(BELOW_A_RESOURCE);
        };
    }

    private String id() {
        return random.nextInt(3) > 0
                ? one(ids)
                : one(List.of("nobody", "1", "-", ".", "a_b", "%20", "x".repeat(65), "_x"));
    }

    private String query() {
        String parameters = String.join(
                random.nextInt(10) == 0 ? ";" : "&",
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> one(PARAMETERS) + (random.nextInt(15) == 0 ? "" : "=" + one(VALUES)))
                        .toList());
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    /** Leaves a body alone, cuts it, or changes some of its bytes. */
    private byte[] spoiled(byte[] body) {
        return switch (body.length == 0 ? 0 : random.nextInt(5)) {
            case 0, 1 -> body;
            case 2 -> Arrays.copyOf(body, random.nextInt(body.length));
            default -> {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    body[random.nextInt(body.length)] = random.nextBoolean()
                            ? (byte) "{}[]\",:0eE-.\\ntf/<>&".charAt(random.nextInt(20))
                            : (byte) random.nextInt(256);
                }
                yield body;
            }
        };
    }

    private static List<String> bodies(String patient) {
        String task =
                "{\"resourceType\":\"Task\",\"status\":\"requested\",\"intent\":\"order\",\"for\":{\"reference\":\"Patient/"
                        + patient + "\"},\"restriction\":{\"period\":{\"end\":\"2031-03-30\"}}}";
        return Stream.of(
                        task,
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Benali\"}],\"birthDate\":\"1958-04-12\"}",
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div><b>x</div>\"}}",
                        "{\"resourceType\":\"Patient\",\"contained\":[" + task
                                + "],\"link\":[{\"other\":{\"reference\":\"#x\"}}]}",
                        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e999}}",
                        "{\"resourceType\":\"Binary\",\"contentType\":\"text/plain\",\"data\":\"!!\"}",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"kind\",\"valueCode\":\"task\"}]}",
                        "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"criteria\":\"Task?colour=x\",\"channel\":"
                                + "{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\"},\"reason\":\"x\"}",
                        "{\"resourceType\":\"SearchParameter\",\"code\":\"x\",\"base\":[\"Patient\"],\"expression\":\"Patient.((\"}",
                        "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Patient xmlns=\"http://hl7.org/fhir\">"
                                + "<language value=\"&b;\"/></Patient>",
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
                        "[{\"op\":\"copy\",\"from\":\"/name\",\"path\":\"/name/-\"},{\"op\":\"test\",\"path\":\"/x\",\"value\":1}]",
                        "<diff><replace sel=\"Patient/active/@value\">true</replace></diff>",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"operation\",\"part\":[{\"name\":\"type\",\"valueCode\":"
                                + "\"replace\"},{\"name\":\"path\",\"valueString\":\"Patient.((\"}]}]}",
                        "name=x&_count=99999999&%zz=%ff",
                        "null",
                        "\"x\"",
                        "0",
                        bundle("transaction", task, "POST", "Task"),
                        bundle("batch", task, "POST", "Task"),
                        bundle("batch", task, "GET", "Patient?name:colour=x"),
                        bundle("transaction", task, "DELETE", "Task?_filter=x"),
                        bundle("batch", task, "PUT", "Task?colour=x"),
                        bundle("batch", task, "PATCH", "Task/" + patient),
                        bundle("transaction", task, "BREW", "Task"),
                        bundle("transaction", task, "GET", "Patient/nobody"),
                        bundle("batch", task, "GET", "../actuator"),
                        bundle("batch", task, "GET", "http://nowhere.example/fhir/Patient/1"),
                        bundle("batch", task, "POST", "$rebuild-journey"),
                        bundle("collection", task, "POST", "Task"),
                        bundle("history", task, "POST", "Task"))
                .toList();
    }

    private static String bundle(String type, String resource, String method, String url) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type
                + "\",\"entry\":[{\"fullUrl\":\"urn:uuid:1\",\"resource\":" + resource + ",\"request\":{\"method\":\""
                + method + "\",\"url\":\"" + url + "\"}}]}";
    }

    private static byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> words(String text, String... others) {
        return Stream.concat(Stream.of(text.trim().split("\\s+", -1)), Stream.of(others))
                .toList();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
