namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>
/// The rules of <c>parse_user_agent</c>, first match wins. They cover current browsers (Chrome, Edge, Firefox, Safari, Opera, Samsung
/// Internet, Internet Explorer) on desktops and telephones, common HTTP clients and crawlers, Windows, macOS, iOS, Android, Chrome OS and
/// Linux, and devices of Apple, Samsung, Google, Huawei, Xiaomi and Nokia. Kusto knows thousands more: anything else is "Other".
/// </summary>
internal static class UserAgentRules
{
    private const string Version = @"(\d+)(?:\.(\d+)(?:\.(\d+))?)?";

    /// <summary>Family, major version, minor version, patch.</summary>
    public static IReadOnlyList<UserAgentRule> Browsers { get; } =
    [
        Browser("AdobeAIR/", "AdobeAIR"),
        new(@"SymbianOS/9.+Series60/(\d+)\.(\d+).+Safari", "Nokia OSS Browser", "$1", "$2"),
        Browser("Googlebot/", "Googlebot"),
        Browser("bingbot/", "bingbot"),
        Browser("YandexBot/", "YandexBot"),
        Browser("AhrefsBot/", "AhrefsBot"),
        Browser("Baiduspider/", "Baiduspider"),
        Browser("HeadlessChrome/", "HeadlessChrome"),
        Browser("EdgA/", "Edge Mobile"),
        Browser("EdgiOS/", "Edge Mobile"),
        new($@"Windows Phone.+Edge/{Version}", "Edge Mobile", "$1", "$2", "$3"),
        Browser("Edge?/", "Edge"),
        Browser("Opera Mini/", "Opera Mini"),
        new($@"Mobile.+OPR/{Version}", "Opera Mobile", "$1", "$2", "$3"),
        Browser("OPR/", "Opera"),
        new($@"Opera/.+Version/{Version}", "Opera", "$1", "$2", "$3"),
        Browser("SamsungBrowser/", "Samsung Internet"),
        Browser("YaBrowser/", "Yandex Browser"),
        Browser("Vivaldi/", "Vivaldi"),
        Browser("FxiOS/", "Firefox iOS"),
        new($@"(?:Mobile|Tablet);.*Firefox/{Version}", "Firefox Mobile", "$1", "$2", "$3"),
        Browser("Firefox/", "Firefox"),
        Browser("CriOS/", "Chrome Mobile iOS"),
        new($@"; wv\).+Chrome/{Version}", "Chrome Mobile WebView", "$1", "$2", "$3"),
        new($@"Chrome/{Version}[\d.]* Mobile", "Chrome Mobile", "$1", "$2", "$3"),
        Browser("Chrome/", "Chrome"),
        Browser("IEMobile[ /]", "IE Mobile"),
        new(@"Trident/7\.0.*rv:(\d+)\.(\d+)", "IE", "$1", "$2"),
        Browser("MSIE ", "IE"),
        new($@"Version/{Version}.+Mobile/.+Safari", "Mobile Safari", "$1", "$2", "$3"),
        new("(?:iPhone|iPad|iPod).+AppleWebKit", "Mobile Safari UI/WKWebView"),
        new($@"Android.+Version/{Version}.+Safari", "Android", "$1", "$2", "$3"),
        new($@"Version/{Version}.+Safari/", "Safari", "$1", "$2", "$3"),
        Browser("python-requests/", "Python Requests"),
        Browser("Python-urllib/", "Python-urllib"),
        Browser("curl/", "curl"),
        Browser("Wget/", "Wget"),
        Browser("okhttp/", "okhttp"),
        Browser("Go-http-client/", "Go-http-client"),
        Browser("PostmanRuntime/", "PostmanRuntime"),
        Browser("Apache-HttpClient/", "Apache-HttpClient"),
    ];

    /// <summary>Family, major version, minor version, patch, minor patch.</summary>
    public static IReadOnlyList<UserAgentRule> OperatingSystems { get; } =
    [
        new(@"SymbianOS/(\d+)\.(\d+)", "Symbian OS", "$1", "$2"),
        new(@"Windows Phone(?: OS)? (\d+)\.(\d+)", "Windows Phone", "$1", "$2"),
        new(@"Windows NT 10\.0", "Windows", "10"),
        new(@"Windows NT 6\.3", "Windows", "8", "1"),
        new(@"Windows NT 6\.2", "Windows", "8"),
        new(@"Windows NT 6\.1", "Windows", "7"),
        new(@"Windows NT 6\.0", "Windows", "Vista"),
        new(@"Windows NT 5\.[12]", "Windows", "XP"),
        new(@"Windows NT 5\.0", "Windows", "2000"),
        new(@"(?:CPU OS|iPhone OS|CPU iPhone OS) (\d+)_(\d+)(?:_(\d+))?", "iOS", "$1", "$2", "$3"),
        new(@"(?:iPhone|iPad|iPod);", "iOS"),
        new(@"Android (\d+)(?:\.(\d+)(?:\.(\d+))?)?", "Android", "$1", "$2", "$3"),
        new("Android", "Android"),
        new(@"Mac OS X (\d+)[_.](\d+)(?:[_.](\d+))?", "Mac OS X", "$1", "$2", "$3"),
        new("Mac OS X|Macintosh", "Mac OS X"),
        new(@"CrOS [a-z0-9_]+ (\d+)\.(\d+)(?:\.(\d+))?", "Chrome OS", "$1", "$2", "$3"),
        new(@"Ubuntu/(\d+)\.(\d+)", "Ubuntu", "$1", "$2"),
        new("Ubuntu", "Ubuntu"),
        new("Fedora", "Fedora"),
        new("Debian", "Debian"),
        new("Linux", "Linux"),
        new("Windows", "Windows"),
    ];

    /// <summary>Family, brand, model.</summary>
    public static IReadOnlyList<UserAgentRule> Devices { get; } =
    [
        new("Googlebot|bingbot|YandexBot|AhrefsBot|Baiduspider", "Spider", "Spider", "Desktop"),
        new(@"Nokia(N\d+)(-[^/;. ]+)?", "Nokia $1", "Nokia", "$1$2"),
        new(@"(iPhone|iPad|iPod)(\d+,\d+)", "$1$2", "Apple", "$1$2"),
        new(@"(iPhone|iPad|iPod)", "$1", "Apple", "$1"),
        new("Macintosh", "Mac", "Apple", "Mac"),
        new(@"; *(?:SAMSUNG |Samsung )?((?:SM|GT|SGH|SCH|SPH)-[A-Za-z0-9]+)", "Samsung $1", "Samsung", "$1"),
        new(@"; *(Pixel(?: \d+a?)?(?: Pro| XL| Fold)*)(?: Build|\))", "$1", "Google", "$1"),
        new(@"; *(Nexus [A-Za-z0-9]+)", "$1", "Google", "$1"),
        new(@"; *(?:HUAWEI|Huawei)[ _-]([^;/)]+?)(?: Build|\))", "Huawei $1", "Huawei", "$1"),
        new(@"; *(?:Redmi|Mi|MI|POCO) ([^;/)]+?)(?: Build|\))", "XiaoMi $1", "XiaoMi", "$1"),
        new(@"Android [\d.]+; K\)", "K", "Generic_Android", "K"),
        new(@"Android[^;]*; (?:[a-z]{2}[-_][A-Za-z]{2}; )?([^;/)]+?)(?: Build[^)]*)?\)", "$1", "Generic_Android", "$1"),
    ];

    private static UserAgentRule Browser(string prefix, string family) => new(prefix + Version, family, "$1", "$2", "$3");
}
