using System.CommandLine;
using CrossTenantSentinel.Cli.Mutating;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts mutate</c>: how many mistakes in a query its scenarios would notice.</summary>
internal sealed class MutateVerb : PackVerb
{
    private const int DefaultMinimum = 85;

    private readonly Argument<string[]> names = new("NAME") { Description = "Detections and shared functions; all of them by default.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> minimum = new("--minimum")
    {
        Description = "How many percent of the changes of each query its scenarios must notice: 0 to 100.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => DefaultMinimum,
    };

    public MutateVerb(GlobalOptions options, Surroundings surroundings)
        : base("mutate", "Change queries in one place at a time, and list the changes that no scenario notices.", options, surroundings)
    {
        Arguments.Add(names);
        ((Command)this).Options.Add(minimum);
        minimum.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100)
                result.AddError("--minimum takes a number from 0 to 100.");
        });
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts mutate xt-guest-invites-guest", "change one detection"),
        ("cts mutate XT_Tenant", "change a shared function, and run the scenarios of all detections that use it"),
        ("cts mutate --minimum 90", "change everything; fail where scenarios notice fewer than nine in ten changes"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string[] wanted = parse.GetValue(names) ?? [];
        IReadOnlyList<MutatedItem> all = MutatedItem.In(pack.Compilation.Catalog);
        if (NamedContent.Unknown(wanted, [.. all.Select(item => item.Item.Handle)], "detection or used function") is { } unknown)
            return unknown;
        MutatedItem[] items = [.. all.Where(item => wanted.Length == 0 || wanted.Contains(item.Item.Handle))];
        using FrontEndLease frontEnd = FrontEndLease.Of(Surroundings, remembers: false);
        MutationRun run = new(pack.Compilation, pack.Settings.Tenant, frontEnd.Value, Surroundings.Cancellation);
        Detection[] tests = [.. items.SelectMany(item => item.Tests).Distinct<Detection>(ReferenceEqualityComparer.Instance)];
        if (run.Unchanged(tests) is [_, ..] failures)
            return new Report(ExitCode.Findings, pack.Compilation.Locate(ScenarioFindings.Of(failures, pack.Root.TryReadText)));
        return Of(pack, [.. items.Select(run.Of)], parse.GetValue(minimum));
    }

    private static Report Of(OpenedPack pack, IReadOnlyList<MutationResult> results, int minimum)
    {
        int counted = results.Sum(result => result.Counted);
        int noticed = results.Sum(result => result.Count(MutantVerdict.Killed));
        return Report.Of(pack.Compilation.Locate(results.SelectMany(result => MutationFindings.Of(result, minimum)))) with
        {
            Checked = results.Count,
            Text = MutationText.Of(results),
            Json = json => MutationJson.Write(json, results, new AnchorResolver(pack.Root.TryReadText)),
            Closing = $"{Counts.Number(counted, "change")}: scenarios notice {noticed}.",
        };
    }
}
