package dateline.desk.form;

import dateline.api.BoundedBody;
import dateline.ingest.ImportSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a form in memory, within the limits of one document. */
@Singleton
public final class FormBody {
    private static final int MOST_FIELDS = 2_000;

    /** Percent-encoding makes a text up to three times as long, and Arabic six times. */
    private static final int ENCODED = 6;

    private final ImportSettings settings;

    FormBody(ImportSettings settings) {
        this.settings = settings;
    }

    /** The form in the body of a request; throws a 4xx when it is too large or is no form. */
    public DeskForm read(HttpRequest<?> request) throws IOException {
        String type = request.getHeaders().get(HttpHeaderNames.CONTENT_TYPE);
        if (type == null) {
            return new DeskForm(new FormValues(Map.of()), null);
        }
        byte[] bytes = new BoundedBody(request).bytes(Math.multiplyExact(settings.maxDocument(), ENCODED));
        FullHttpRequest whole =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(bytes));
        whole.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), whole, StandardCharsets.UTF_8, MOST_FIELDS, bytes.length + 1);
            return form(decoder.getBodyHttpDatas());
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IndexOutOfBoundsException // for an empty boundary
                | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, "The body is not a form that can be read: send it from the page again.");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
            whole.release();
        }
    }

    private static DeskForm form(List<InterfaceHttpData> all) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        UploadedFile file = null;
        for (InterfaceHttpData data : all) {
            if (data instanceof FileUpload upload) {
                file = upload.length() == 0 ? file : file(upload);
            } else if (data instanceof Attribute attribute) {
                values.computeIfAbsent(attribute.getName(), name -> new ArrayList<>())
                        .add(attribute.getValue().replace("\r\n", "\n").replace('\r', '\n'));
            }
        }
        return new DeskForm(new FormValues(values), file);
    }

    private static UploadedFile file(FileUpload upload) throws IOException {
        String type = upload.getContentType();
        return new UploadedFile(upload.getFilename(), upload.get(), type == null ? null : charset(type));
    }

    /** The charset that the type of the file names itself. */
    private static @Nullable String charset(String type) {
        return MediaType.of(type).getParameters().get("charset").orElse(null);
    }
}
