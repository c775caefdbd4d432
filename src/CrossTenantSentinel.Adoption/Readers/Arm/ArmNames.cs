using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Takes ids out of the names of resources.</summary>
internal static partial class ArmNames
{
    /// <summary>The GUID in a resource's name, also where the rest of the name is worked out at deployment; an expression when there is none, and null without a name.</summary>
    public static Stated? IdOf(ArmResource resource)
    {
        if (resource.Node["name"] is not ScalarNode name)
            return null;
        JoinedText? text = resource.Scope.ValueOf(name)?.Text;
        return text is not null && Guid.Matches(text.Text) is [.., { } last]
            ? new Stated(last.Value, text.At(last.Index, last.Length)) { Within = (start, length) => text.At(last.Index + start, length) }
            : new Stated(name.Value, name.At()) { IsExpression = true };
    }

    /// <summary>The last segment of a resource's name; an expression where that is worked out at deployment.</summary>
    public static Stated? LastOf(ArmResource resource)
    {
        if (resource.Node["name"] is not ScalarNode name)
            return null;
        JoinedText? text = resource.Scope.ValueOf(name)?.Text;
        int slash = text?.Text.LastIndexOf('/') ?? -1;
        string last = text is null ? "" : text.Text[(slash + 1)..];
        return text is null || last.Length == 0 || last.Contains('\uffff', StringComparison.Ordinal)
            ? new Stated(name.Value, name.At()) { IsExpression = true }
            : new Stated(last, text.At(slash + 1, last.Length)) { Within = (start, length) => text.At(slash + 1 + start, length) };
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guid { get; }
}
