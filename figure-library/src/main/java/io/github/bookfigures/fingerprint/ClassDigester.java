package io.github.bookfigures.fingerprint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Digests class files. Comments, moved lines, names of local variables and classes that are merely nested in the same
 * file leave no trace; everything that can change what the code does, annotations included, does.
 */
final class ClassDigester {
    private static final int TAG_UTF8 = 1;
    private static final Pattern TYPE = Pattern.compile("L([\\w$/]+)[;<]");
    private static final Pattern WORD = Pattern.compile("[\\w$./-]{1,300}");

    private ClassDigester() {}

    static ClassDigest digest(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        return digest(classFile, writer, new WithoutNesting(writer));
    }

    /**
     * The same without the method by which a generator names its experiment, and nothing for a class that has none: what
     * that method returns is known to whoever asks what a drawing depends on.
     */
    static Optional<ClassDigest> withoutMeasurement(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        WithoutMeasurement visitor = new WithoutMeasurement(writer);
        ClassDigest digest = digest(classFile, writer, visitor);
        return visitor.found ? Optional.of(digest) : Optional.empty();
    }

    private static ClassDigest digest(byte[] classFile, ClassWriter writer, ClassVisitor visitor) {
        ClassReader reader = new ClassReader(classFile);
        reader.accept(visitor, ClassReader.SKIP_DEBUG);
        byte[] bare = writer.toByteArray();
        return new ClassDigest(reader.getClassName(), Sha256.of(bare), mentions(new ClassReader(bare)));
    }

    /** All words of the constants; those that name nothing are passed over by whoever follows them. */
    private static List<String> mentions(ClassReader bare) {
        TreeSet<String> words = new TreeSet<>();
        for (int item = 1; item < bare.getItemCount(); item++) {
            int offset = bare.getItem(item);
            if (offset == 0 || bare.readByte(offset - 1) != TAG_UTF8) {
                continue;
            }
            String text = utf8(bare, offset);
            if (WORD.matcher(text).matches()) {
                words.add(
                        text.contains(".") && !text.contains("/") && isQualified(text) ? text.replace('.', '/') : text);
                words.add(text);
            }
            Matcher types = TYPE.matcher(text);
            while (types.find()) {
                words.add(types.group(1));
            }
        }
        words.remove(bare.getClassName());
        return List.copyOf(words);
    }

    private static boolean isQualified(String text) {
        return !text.startsWith(".") && !text.endsWith(".");
    }

    /** The text of a constant, which is modified UTF-8 (JVMS 4.4.7) as {@link java.io.DataInput} reads it. */
    private static String utf8(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        byte[] bytes = new byte[length + 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) reader.readByte(offset + i);
        }
        try {
            return DataInputStream.readUTF(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new IllegalArgumentException("class " + reader.getClassName() + " holds a broken constant", e);
        }
    }

    /** Leaves out which classes are nested where: the compiler lists them even when the code does not use them. */
    private static class WithoutNesting extends ClassVisitor {
        WithoutNesting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInnerClass(String name, String outerName, String innerName, int access) {}

        @Override
        public void visitNestHost(String nestHost) {}

        @Override
        public void visitNestMember(String nestMember) {}

        @Override
        public void visitOuterClass(String owner, String name, String descriptor) {}
    }

    /** Leaves out the method that names an experiment, its bridge and what the compiler made of lambdas in it. */
    private static final class WithoutMeasurement extends WithoutNesting {
        private static final String METHOD = "measurement";
        private static final String RESULT = ")Lio/github/bookfigures/generator/Measurement;";

        private boolean found;

        WithoutMeasurement(ClassVisitor next) {
            super(next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean measurement = name.equals(METHOD) && descriptor.endsWith(RESULT);
            if (measurement || name.startsWith("lambda$" + METHOD + "$")) {
                found = true;
                return null;
            }
            return super.visitMethod(access, name, descriptor, signature, exceptions);
        }
    }
}
