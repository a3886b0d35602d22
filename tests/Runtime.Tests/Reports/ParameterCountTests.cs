using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class ParameterCountTests
{
    [Fact]
    public void Parameters_AreTheNumbersThatTheModelHolds()
    {
        foreach ((string name, Func<ModelBase> make) in ReportedModels.All)
        {
            ModelBase model = make();
            DetailedTable table = DetailedTable.Of(model.GetArchitecture());
            Weight[] weights = [.. model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName)];

            Assert.Equal((name, model.Parameters.Length), (name, table.Totals.Parameters));
            Assert.Equal((name, weights.Sum(static weight => (long)weight.Values.Length)), (name, table.Totals.Parameters));
            Assert.Equal((name, table.Totals.Parameters), (name, table.Rows.Sum(static row => row.Parameters)));
            Assert.Equal((name, table.Totals.TrainableParameters), (name, table.Rows.Sum(static row => row.TrainableParameters)));
            Assert.Equal((name, table.Totals.MultiplyAdds), (name, table.Rows.Sum(static row => row.MultiplyAdds)));
            Assert.Equal(1, table.Rows.Sum(static row => row.Share), 9);
        }
    }

    [Fact]
    public void Blocks_HoldWhatTheirLayersHold()
    {
        static void Check(DetailedRow row)
        {
            if (row.Children.Count == 0)
                return;
            Assert.Equal(row.Parameters, row.Children.Sum(static child => child.Parameters));
            Assert.Equal(row.MultiplyAdds, row.Children.Sum(static child => child.MultiplyAdds));
            Assert.Equal(row.ActivationBytes, row.Children.Sum(static child => child.ActivationBytes));
            Assert.Equal(row.ReceptiveField, row.Children[^1].ReceptiveField);
            Assert.All(row.Children, Check);
        }

        Assert.All(DetailedTable.Of(Blocks.Architecture).Rows, Check);
    }

    [Fact]
    public void SharedLayers_AreOneRowWithAllCalls()
    {
        IReadOnlyList<DetailedRow> rows = DetailedTable.Of(Tied.Architecture).Rows;
        DetailedRow turn = rows.Single(static row => row.Name == "turn");

        Assert.Equal(2, turn.Calls);
        Assert.Equal(300 * 300 + 300, turn.Parameters);
        Assert.Equal(2 * 300 * 300, turn.MultiplyAdds);

        // What is tied to another layer's kernel holds its bias only.
        Assert.Equal(300, rows[^2].Parameters);
        Assert.Contains(rows[^2].Weights, static weight => weight.Owner == "inner");
    }

    [Fact]
    public void FrozenLayers_AreNotTrainable()
    {
        IReadOnlyList<DetailedRow> rows = DetailedTable.Of(Blocks.Architecture).Rows;

        Assert.Equal("no", rows.Single(static row => row.IsCode).Trainable);
        Assert.Equal("partly", rows.Single(static row => row.Name == "first").Trainable);
        Assert.Equal("", rows[0].Trainable);
        Assert.Equal("yes", rows[^1].Trainable);
    }
}
