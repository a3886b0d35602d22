using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Autoencoders.Dsl.Tests;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Checkpoints;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class ArchitectureDifferenceTests
{
    private static string Text(Architecture before, Architecture after) => ArchitectureDifference.Between(before, after).ToText();

    [Fact]
    public void WiderLayer_IsTold_ThenWhatFollowsFromIt_ThenTheCheckpointsThatBreak() =>
        Assert.Equal(
            """
            conv2d_1: filters 32 → 48 (+2,320 parameters)
            what follows from that:
              max_pooling2d_1: (7, 7, 32) → (7, 7, 48)
              flatten: 1568 → 2352
              dense: reads 1568 → 2352 (+100,352 parameters)
            parameters 306,768 → 409,440 (+102,672)
            multiply-adds 1,317,120 → 1,869,056 (+551,936)
            checkpoint keys incompatible: conv2d_1.kernel (3, 3, 16, 32) → (3, 3, 16, 48), conv2d_1.bias (32) → (48), dense.kernel (1568, 128) → (2352, 128)
            """,
            Text(DocumentModels.Pictures(), DocumentModels.Pictures(filters: 48)));

    [Fact]
    public void LayerPutInBetween_RenamesThoseBehindIt_AndChangesNoneOfThem() =>
        Assert.Equal(
            """
            added conv2d_1: Conv2D, filters 24, kernel size (3, 3), activation relu, gives (14, 14, 24), between max_pooling2d and conv2d_2 (+3,480 parameters)
            conv2d_2: was conv2d_1
            part Encoder: with conv2d_1
            what follows from that:
              conv2d_2: reads (14, 14, 16) → (14, 14, 24) (+2,304 parameters)
            parameters 306,768 → 312,552 (+5,784)
            multiply-adds 1,317,120 → 2,446,080 (+1,128,960)
            checkpoint keys incompatible: conv2d_1.kernel (3, 3, 16, 32) → (3, 3, 16, 24), conv2d_1.bias (32) → (24)
            checkpoint keys new: conv2d_2.kernel (3, 3, 24, 32), conv2d_2.bias (32)
            """,
            Text(DocumentModels.Pictures(), DocumentModels.Pictures(isDeeper: true)));

    [Fact]
    public void LayersTakenOut_AreTold_ThoughAnotherNowHasTheirName() =>
        Assert.Equal(
            """
            removed conv2d_1: Conv2D, filters 24, kernel size (3, 3), activation relu, gives (14, 14, 24), between max_pooling2d and conv2d_2 (−3,480 parameters)
            removed dropout: Dropout, rate 0.25, gives 1568, between flatten and dense
            conv2d_1: was conv2d_2
            part Encoder: without conv2d_1, dropout
            what follows from that:
              conv2d_1: reads (14, 14, 24) → (14, 14, 16) (−2,304 parameters)
            parameters 312,552 → 306,768 (−5,784)
            multiply-adds 2,446,080 → 1,317,120 (−1,128,960)
            checkpoint keys incompatible: conv2d_1.kernel (3, 3, 16, 24) → (3, 3, 16, 32), conv2d_1.bias (24) → (32)
            checkpoint keys gone: conv2d_2.kernel (3, 3, 24, 32), conv2d_2.bias (32)
            """,
            Text(DocumentModels.Pictures(isDeeper: true, hasDropout: true), DocumentModels.Pictures()));

    [Fact]
    public void OtherActivationsAndDropout_LeaveCheckpointsAsTheyAre()
    {
        ArchitectureDifference difference = ArchitectureDifference.Between(DocumentModels.Pictures(), DocumentModels.Pictures(hasDropout: true, activation: Activation.Elu));

        Assert.False(difference.IsEmpty);
        Assert.False(difference.BreaksCheckpoints);
        Assert.Equal(
            """
            conv2d: activation relu → elu
            conv2d_1: activation relu → elu
            added dropout: Dropout, rate 0.25, gives 1568, between flatten and dense
            part Encoder: with dropout
            """,
            difference.ToText());
    }

    [Fact]
    public void OtherWire_IsTold_WhereShapesAndNamesStay()
    {
        static Architecture Graph(string from) => Specs.Check(
            Specs.Input(4), Specs.Dense(4, Specs.Name("one")), Specs.Dense(4, Specs.Name("two"), Specs.From("one")), Specs.Dense(4, Specs.Name("three"), Specs.From(from)), Specs.Line("Add", Specs.With("layers", new EquatableArray<string>(["one"]))));

        Assert.Equal("three: reads two → one", Text(Graph("two"), Graph("one")).Split('\n')[0]);
    }

    [Fact]
    public void LayerOfAnotherKindUnderItsName_IsToldAsBoth() =>
        Assert.Contains(
            "hidden: Dense, units 3 → LeakyReLU, negative slope 0.5 (−15 parameters)",
            Text(Specs.Check(Specs.Input(4), Specs.Dense(3, Specs.Name("hidden")), Specs.Dense(4)), Specs.Check(Specs.Input(4), Specs.Line("LeakyReLU", Specs.With("negativeSlope", 0.5f), Specs.Name("hidden")), Specs.Dense(4))));

    [Fact]
    public void LayerUnderAnotherName_IsTheSameLayer()
    {
        ArchitectureDifference difference = ArchitectureDifference.Between(
            Specs.Check(Specs.Input(4), Specs.Dense(3, Specs.Name("hidden")), Specs.Dense(4)), Specs.Check(Specs.Input(4), Specs.Dense(3, Specs.Name("features")), Specs.Dense(4)));

        Assert.Equal(["features: was hidden"], difference.Changes.Select(static change => change.ToString()));
        Assert.Equal(["hidden.kernel (4, 3) is gone", "hidden.bias (3) is gone", "features.kernel (4, 3) is new", "features.bias (3) is new"], difference.CheckpointChanges.Select(static change => change.ToString()));
    }

    [Fact]
    public void BrokenModel_IsComparedUpToItsMistake() =>
        Assert.Contains("now: error AE0", Text(Specs.Check(Specs.Input(4), Specs.Dense(3)), DocumentModels.Broken));

    [Fact]
    public void Markdown_SumsUp_AndListsEveryChange() =>
        Assert.Equal(
            """
            **Pictures**: 1 layer changed, 3 adapted; parameters 306,768 → 409,440 (+102,672); multiply-adds 1,317,120 → 1,869,056 (+551,936); checkpoints of before are refused

            | | change | parameters |
            |---|---|---:|
            | `conv2d_1` | filters 32 → 48 | +2,320 |
            | `max_pooling2d_1` | follows: (7, 7, 32) → (7, 7, 48) |  |
            | `flatten` | follows: 1568 → 2352 |  |
            | `dense` | follows: reads 1568 → 2352 | +100,352 |

            - checkpoint keys incompatible: conv2d_1.kernel (3, 3, 16, 32) → (3, 3, 16, 48), conv2d_1.bias (32) → (48), dense.kernel (1568, 128) → (2352, 128)
            """,
            ArchitectureDifference.Between(DocumentModels.Pictures(), DocumentModels.Pictures(filters: 48)).ToMarkdown());

    [Fact]
    public void SameModel_HasNoDifference() =>
        Assert.All(DocumentModels.Written.Concat(DocumentModels.Random(100, 5)), static architecture =>
        {
            ArchitectureDifference difference = ArchitectureDifference.Between(ArchitectureDocument.Of(architecture), ArchitectureJson.Read(ArchitectureJson.Write(architecture)));

            Assert.True(difference.IsEmpty, difference.ToText());
            Assert.False(difference.BreaksCheckpoints);
            Assert.EndsWith("no difference", difference.ToText());
            Assert.EndsWith("no difference", difference.ToMarkdown());
        });

    [Fact]
    public void EveryFactOfADocument_IsADifferenceWhereItIsAnother() =>
        Assert.All(DocumentModels.Written, static architecture =>
        {
            ArchitectureDocument document = ArchitectureDocument.Of(architecture);
            foreach ((string path, JsonNode changed) in Changed(ArchitectureJson.Write(document)))
            {
                ArchitectureDocument other;
                try
                {
                    other = ArchitectureJson.Read(changed.ToJsonString());
                }
                catch (ArchitectureDocumentException)
                {
                    continue; // A name that nothing else has any more, or a shape that is none.
                }

                Assert.False(ArchitectureDifference.Between(document, other).IsEmpty, $"{path} of {architecture.Name} is another, and nothing is told");
                Assert.False(ArchitectureDifference.Between(other, document).IsEmpty, $"{path} of {architecture.Name} was another, and nothing is told");
            }
        });

    [Fact]
    public void UnrelatedModels_AreComparedBothWays()
    {
        Architecture[] models = [.. DocumentModels.Written, .. DocumentModels.Random(20, 9)];

        Assert.All(models.Zip(models.Skip(1)), static pair =>
        {
            ArchitectureDifference there = ArchitectureDifference.Between(pair.First, pair.Second), back = ArchitectureDifference.Between(pair.Second, pair.First);

            Assert.NotEmpty(there.ToText());
            Assert.Equal(there.BreaksCheckpoints, back.BreaksCheckpoints);
            Assert.Equal(there.CheckpointChanges.Select(static change => change.Key).Order(StringComparer.Ordinal), back.CheckpointChanges.Select(static change => change.Key).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void CheckpointKeys_AreThoseOfTheFile()
    {
        using var folder = new TemporaryFolder();
        ModelBase[] models = [new Towers(), new Mirror(), new TwiceNormalised(), new Film(), new EncodedFilm(), new Everything(), new Layers.MovingPictures(), new WatchedPictures()];

        Assert.All(models, model =>
        {
            model.Save(folder.File(model.Name));
            ArchitectureDocument document = ArchitectureDocument.Of(model.GetArchitecture());

            Assert.Equal(
                Safetensors.Read(folder.File(model.Name)).Tensors.Select(static tensor => tensor.Name + tensor.Shape).Order(StringComparer.Ordinal),
                ArchitectureDifference.Between(new ArchitectureDocument("Empty", default, default), document).CheckpointChanges.Select(static change => change.Key + change.After).Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [InlineData(32, true, false)]
    [InlineData(32, true, true)]
    [InlineData(48, false, false)]
    public void CheckpointsAreRefused_ExactlyWhereItIsToldSo(int filters, bool hasDropout, bool isDeeper)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("before.safetensors");
        var before = new SpecifiedModel(DocumentModels.PicturesSpec(), seed: 1);
        var after = new SpecifiedModel(DocumentModels.PicturesSpec(filters, hasDropout, isDeeper), seed: 1);
        before.Save(file);

        Exception? refusal = Record.Exception(() => after.Load(file));

        Assert.Equal(ArchitectureDifference.Between(before.GetArchitecture(), after.GetArchitecture()).BreaksCheckpoints, refusal is CheckpointException);
    }

    // The document with each of its values changed in turn. The place of a line is no part of a difference; which layer is the code is said twice.
    private static IEnumerable<(string Path, JsonNode Document)> Changed(string json)
    {
        string[] paths = [.. Leaves(JsonNode.Parse(json)!).Select(static leaf => leaf.GetPath())];
        for (int at = 0; at < paths.Length; at++)
        {
            string path = paths[at];
            if (path.EndsWith(".line", StringComparison.Ordinal) || path.EndsWith(".isCode", StringComparison.Ordinal) || path == "$.schema")
                continue;
            JsonNode document = JsonNode.Parse(json)!;
            JsonNode leaf = Leaves(document).ElementAt(at);
            JsonNode other = leaf.GetValueKind() switch
            {
                JsonValueKind.Number => leaf.GetValue<double>() + 1,
                JsonValueKind.String when path.EndsWith(".severity", StringComparison.Ordinal) => leaf.GetValue<string>() == "error" ? "warning" : "error",
                JsonValueKind.String => leaf.GetValue<string>() + "x",
                _ => leaf.GetValueKind() == JsonValueKind.False,
            };
            leaf.ReplaceWith(other);
            yield return (path, document);
        }
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject value => value.Where(static member => member.Value is not null).SelectMany(static member => Leaves(member.Value!)),
        JsonArray array => array.Where(static item => item is not null).SelectMany(static item => Leaves(item!)),
        _ => [node],
    };
}
