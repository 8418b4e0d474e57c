package boardpack.reports;
class Application { public static void main(String[] a) {} }
