using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>The parts of file paths with slashes of either kind.</summary>
[ScalarFamily]
internal static class PathParts
{
    private const string LongPath = @"\\?\";
    private static readonly char[] Slashes = ['/', '\\'];

    /// <summary>All parts; those that are missing are empty.</summary>
    [ScalarFunction("parse_path")]
    public static DynamicValue Parse(string path)
    {
        int schemeEnd = path.IndexOf("://", StringComparison.Ordinal);
        string scheme = schemeEnd < 0 ? string.Empty : path[..schemeEnd];
        string rest = schemeEnd < 0 ? path : path[(schemeEnd + 3)..];
        if (scheme.Length > 0 && rest.StartsWith('/') && HasDrive(rest[1..]))
            rest = rest[1..];
        int slash = rest.LastIndexOfAny(Slashes);
        string file = rest[(slash + 1)..];
        string directory = slash < 0 ? string.Empty : rest[..slash];
        int drive = rest.StartsWith(LongPath, StringComparison.Ordinal) ? LongPath.Length : 0;
        string root = HasDrive(rest[drive..]) ? rest[drive..(drive + 2)] : string.Empty;
        if (slash < 0 && root.Length > 0)
            file = file[2..];
        int stream = file.IndexOf(':', StringComparison.Ordinal);
        string streamName = stream < 0 ? string.Empty : file[(stream + 1)..];
        string name = stream < 0 ? file : file[..stream];
        int dot = name.LastIndexOf('.');
        return DynamicValue.Of(DynamicBag.Of(
        [
            Part("Scheme", scheme),
            Part("RootPath", root),
            Part("DirectoryPath", directory),
            Part("DirectoryName", directory == root ? string.Empty : directory[(directory.LastIndexOfAny(Slashes) + 1)..]),
            Part("Filename", name),
            Part("Extension", dot < 0 ? string.Empty : name[(dot + 1)..]),
            Part("AlternateDataStreamName", streamName),
        ]));
    }

    private static bool HasDrive(string path) => path.Length >= 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    private static KeyValuePair<string, DynamicValue> Part(string name, string value) => new(name, DynamicValue.Of(value));
}
