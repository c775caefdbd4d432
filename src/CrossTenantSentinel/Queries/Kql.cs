using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Queries;

/// <summary>Where queries are written.</summary>
public static class Kql
{
    /// <summary>
    /// A KQL query: real KQL in an interpolated raw string (<c>$"""</c>) whose holes are values. There is no overload for plain
    /// strings: a constant interpolation would silently take it and paste raw text.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static KqlQuery Query(KqlInterpolation query, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new KqlQuery(query.Parts, new SourceLocation(file, line));
    }
}
