using CrossTenantSentinel.MitreAttack;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.MitreAttack;

public sealed class TacticInferenceTests
{
    private static readonly Arbitrary<Technique[]> AnyTechniques = Gen.Elements<Technique>(Attack.All).ArrayOf().ToArbitrary();
    private static readonly Arbitrary<Tactic[]> AnyTactics = Gen.Elements(Enum.GetValues<Tactic>()).ArrayOf().ToArbitrary();

    [Fact]
    public void Techniques_of_one_tactic_decide()
    {
        InferredTactics inferred = TacticInference.Infer([], [Attack.T1566_002, Attack.T1136_003, Attack.T1199]);

        inferred.Tactics.ShouldBe([Tactic.InitialAccess, Tactic.Persistence]);
        inferred.Ambiguous.ShouldBeEmpty();
    }

    [Fact]
    public void A_technique_of_several_tactics_follows_one_that_is_certain()
    {
        InferredTactics inferred = TacticInference.Infer([], [Attack.T1078_004, Attack.T1199]);

        inferred.Tactics.ShouldBe([Tactic.InitialAccess]);
        inferred.Ambiguous.ShouldBeEmpty();
    }

    [Fact]
    public void A_technique_of_several_tactics_alone_is_ambiguous()
    {
        InferredTactics inferred = TacticInference.Infer([], [Attack.T1078_004, Attack.T1526]);

        inferred.Tactics.ShouldBe([Tactic.Discovery]);
        inferred.Ambiguous.ShouldBe([Attack.T1078_004]);
    }

    [Fact]
    public void A_listed_tactic_settles_what_is_ambiguous()
    {
        InferredTactics inferred = TacticInference.Infer([Tactic.Persistence, Tactic.InitialAccess, Tactic.Persistence], [Attack.T1078_004]);

        inferred.Tactics.ShouldBe([Tactic.InitialAccess, Tactic.Persistence]);
        inferred.Ambiguous.ShouldBeEmpty();
    }

    [Fact]
    public void A_technique_that_serves_no_listed_tactic_is_named() =>
        TacticInference.Unserved([Tactic.InitialAccess], [Attack.T1078_004, Attack.T1136_003]).ShouldBe([Attack.T1136_003]);

    [Fact]
    public void Inferred_tactics_are_in_kill_chain_order_each_once() =>
        Holds(AnyTechniques, techniques =>
        {
            IReadOnlyList<Tactic> tactics = TacticInference.Infer([], techniques).Tactics;
            return tactics.SequenceEqual(tactics.Distinct().Order());
        });

    [Fact]
    public void Every_inferred_tactic_is_served_by_a_technique_that_serves_nothing_else() =>
        Holds(AnyTechniques, techniques => TacticInference.Infer([], techniques).Tactics
            .All(tactic => techniques.Any(technique => technique.Tactics is [var only] && only == tactic)));

    [Fact]
    public void Without_a_list_exactly_the_ambiguous_techniques_are_unserved() =>
        Holds(AnyTechniques, techniques =>
        {
            InferredTactics inferred = TacticInference.Infer([], techniques);
            return TacticInference.Unserved(inferred.Tactics, techniques).SequenceEqual(inferred.Ambiguous)
                && inferred.Ambiguous.All(technique => technique.Tactics.Count > 1);
        });

    [Fact]
    public void The_order_of_techniques_does_not_change_the_tactics() =>
        Holds(AnyTechniques, techniques => TacticInference.Infer([], techniques).Tactics
            .SequenceEqual(TacticInference.Infer([], [.. techniques.Reverse()]).Tactics));

    [Fact]
    public void Listing_what_was_inferred_changes_nothing() =>
        Holds(AnyTechniques, techniques =>
        {
            IReadOnlyList<Tactic> tactics = TacticInference.Infer([], techniques).Tactics;
            return TacticInference.Infer(tactics, techniques).Tactics.SequenceEqual(tactics);
        });

    [Fact]
    public void Listed_tactics_are_kept_whatever_the_techniques() =>
        Holds(AnyTactics, tactics => tactics.Length == 0
            || TacticInference.Infer(tactics, [Attack.T1526]).Tactics.ToHashSet().SetEquals(tactics));

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> law) => Prop.ForAll(values, law).QuickCheckThrowOnFailure();
}
