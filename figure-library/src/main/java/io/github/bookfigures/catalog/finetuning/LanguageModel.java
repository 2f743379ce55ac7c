package io.github.bookfigures.catalog.finetuning;

/** Language models whose layer shapes are published: Touvron et al., "Llama 2" (2023), and their model cards. */
public enum LanguageModel {
    LLAMA_2_7B("Llama 2 7B", 32, 4096, 4096, 11_008, 6_738_415_616L),
    LLAMA_2_13B("Llama 2 13B", 40, 5120, 5120, 13_824, 13_015_864_320L),
    LLAMA_2_70B("Llama 2 70B", 80, 8192, 1024, 28_672, 68_976_648_192L);

    private static final long VOCABULARY = 32_000;
    private final String title;
    private final long layers;
    private final long width;
    private final long keyWidth;
    private final long inner;
    private final long published;

    LanguageModel(String title, long layers, long width, long keyWidth, long inner, long published) {
        this.title = title;
        this.layers = layers;
        this.width = width;
        this.keyWidth = keyWidth;
        this.inner = inner;
        this.published = published;
    }

    /** Its name as its authors write it. */
    public String title() {
        return title;
    }

    /** How many parameters its model card counts. */
    long published() {
        return published;
    }

    /** Parameters of the matrices inside the blocks: q, k, v, o and the three of the feed-forward part. */
    public long linear() {
        return layers * (2 * width * width + 2 * width * keyWidth + 3 * width * inner);
    }

    /** All parameters: also two norms a block, the last norm, the embedding and the output matrix. */
    public long parameters() {
        return linear() + (2 * layers + 1) * width + 2 * VOCABULARY * width;
    }

    /** Parameters of the low-rank pairs beside q and v. */
    public long adapters(int rank) {
        return layers * rank * (2 * width + width + keyWidth);
    }
}
