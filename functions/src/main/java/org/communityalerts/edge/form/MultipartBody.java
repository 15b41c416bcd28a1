package org.communityalerts.edge.form;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;

/** A body as a page without script posts it that has files to choose in it: {@code multipart/form-data}. */
public final class MultipartBody {
    private static final String TYPE = "multipart/form-data";
    private static final String DISPOSITION = "content-disposition:";
    private static final int MOST_PARTS = 50;
    /** A file's name may be long, in letters that take several bytes each. */
    private static final int LONGEST_HEADERS = 4096;

    /** A field of the form. What a file is called is not kept: it may say whose it is, or where it was made. */
    public record Part(String name, boolean file, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private MultipartBody() {}

    /** Whether a request says that its body is one. */
    public static boolean is(APIGatewayV2HTTPEvent request) {
        String type = Http.header(request, "Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** Its parts in their order, less the files that nobody chose; what cannot be read is a 400, what is too large a 413. */
    public static List<Part> parts(APIGatewayV2HTTPEvent request) {
        String boundary =
                parameters(String.valueOf(Http.header(request, "Content-Type"))).get("boundary");
        byte[] body = Http.upload(request);
        try (var in = new ByteArrayInputStream(body)) {
            return read(MultipartInput.builder()
                    .setInputStream(in)
                    .setBoundary(String.valueOf(boundary).getBytes(StandardCharsets.ISO_8859_1))
                    .setMaxPartHeaderSize(LONGEST_HEADERS)
                    .get());
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static List<Part> read(MultipartInput input) throws IOException {
        var parts = new ArrayList<Part>();
        if (!input.skipPreamble()) {
            throw unreadable();
        }
        do {
            Map<String, String> said = disposition(input.readHeaders());
            var content = new ByteArrayOutputStream();
            input.readBodyData(content);
            if (said.get("name") == null || parts.size() == MOST_PARTS) {
                throw unreadable();
            }
            boolean file = said.containsKey("filename");
            if (!file || content.size() > 0) {
                parts.add(new Part(said.get("name"), file, content.toByteArray()));
            }
        } while (input.readBoundary());
        return parts;
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION))
                .findFirst()
                .map(MultipartBody::parameters)
                .orElse(Map.of());
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private static Problem.Exception unreadable() {
        return new Problem.Exception(Problem.badRequest("The form cannot be read."));
    }
}
