class Print {
    public static void main(String[] args) {
        System.out.println("n,square");
        for (int n = 0; n < Integer.parseInt(args[0]); n++) {
            System.out.println(n + "," + n * n);
        }
    }
}
