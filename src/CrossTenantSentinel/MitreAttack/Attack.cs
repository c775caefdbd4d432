using System.Reflection;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.MitreAttack;

/// <summary>
/// The techniques and sub-techniques of Enterprise ATT&amp;CK, one property each: <c>Attack.T1078_004</c> is T1078.004. The files
/// <c>Attack.T####.cs</c> hold them by id, each file from its number up to the next file's.
/// </summary>
/// <remarks>
/// Source: <see href="https://attack.mitre.org/versions/v18/techniques/enterprise/">attack.mitre.org</see>. Version 18.1 is pinned: its
/// enterprise tactics are those that Sentinel's API accepts. Each property makes its value when it is read: a run
/// uses a few dozen of them, and nothing is paid for the others.
/// </remarks>
public static partial class Attack
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<IReadOnlyList<Technique>> Everything = new(() => [.. Ids().Select(id => Find(id)!)]);

    /// <summary>The ATT&amp;CK version that the vocabulary is pinned to.</summary>
    public static string Version => "18.1";

    /// <summary>All techniques and sub-techniques, by id. Made in full when first asked for: not for the path of every command.</summary>
    public static IReadOnlyList<Technique> All => Everything.Value;

    /// <summary>The technique of that id, or null.</summary>
    /// <param name="id"><c>T####</c> or <c>T####.###</c>.</param>
    public static Technique? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return IsWellFormed(id) ? typeof(Attack).GetProperty(id.Replace('.', '_'), Statics)?.GetValue(null) as Technique : null;
    }

    /// <summary>The technique of that id.</summary>
    /// <param name="id"><c>T####</c> or <c>T####.###</c>.</param>
    /// <exception cref="ArgumentException">
    /// The id is malformed, revoked, deprecated or unknown. The message names what to write instead.
    /// </exception>
    public static Technique Parse(string id) => Find(id) ?? throw new ArgumentException(Refusal(id), nameof(id));

    private static string Refusal(string id)
    {
        if (!IsWellFormed(id))
            return $"'{id}' is not an ATT&CK technique id. Write T#### or T####.###, for example T1078 or T1078.004.";

        if (RevokedTechniques.ReplacementsOf(id) is { } replacements)
        {
            return replacements.Count == 0
                ? $"ATT&CK no longer has {id} and names no replacement. Leave it out."
                : $"ATT&CK no longer has {id}. Write {Join(replacements)} instead.";
        }

        string parent = id[..5];
        string[] siblings = [.. Ids().Where(known => id.Length > 5 && known.StartsWith(parent, StringComparison.Ordinal))];
        if (siblings.Length > 0)
        {
            return siblings.Length == 1
                ? $"ATT&CK {Version} has no {id}: {parent} has no sub-techniques. Write {parent}."
                : $"ATT&CK {Version} has no {id}. {parent} has {string.Join(", ", siblings[1..])}.";
        }

        IReadOnlyList<string> nearest = NearestNames.Of(id, Ids());
        return $"ATT&CK {Version} has no {id}." + (nearest.Count == 0 ? "" : $" Did you mean {Join(nearest)}?");
    }

    private static string Join(IReadOnlyList<string> ids) => string.Join(" or ", ids);

    private static bool IsWellFormed(string id) =>
        id.Length is 5 or 9
        && id[0] == 'T'
        && !id.AsSpan(1, 4).ContainsAnyExceptInRange('0', '9')
        && (id.Length == 5 || (id[5] == '.' && !id.AsSpan(6).ContainsAnyExceptInRange('0', '9')));

    /// <summary>The names of the technique properties as ids, in order, without making the techniques.</summary>
    private static IEnumerable<string> Ids() =>
        from property in typeof(Attack).GetProperties(Statics)
        where property.PropertyType == typeof(Technique)
        let id = property.Name.Replace('_', '.')
        orderby id
        select id;
}
