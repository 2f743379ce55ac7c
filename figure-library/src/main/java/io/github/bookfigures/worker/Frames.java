package io.github.bookfigures.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Messages on a socket: the length in four bytes, then JSON. */
final class Frames {
    private static final int LONGEST = 64 << 20;

    private final JsonMapper mapper = new JsonMapper();
    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(Socket socket) throws IOException {
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Sends a message whole. */
    void write(Object message) throws IOException {
        byte[] json = mapper.writeValueAsBytes(message);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    /**
     * Waits for a message.
     *
     * @throws java.io.EOFException when the other side is gone
     */
    <T> T read(Class<T> type) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of " + length + " bytes is none of ours");
        }
        byte[] json = new byte[length];
        in.readFully(json);
        return mapper.readValue(json, type);
    }
}
