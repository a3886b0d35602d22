using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using Autoencoders.Engine;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>A layer of a model: what it computes forward and backward, over some rows of a batch.</summary>
public abstract class Layer
{
    private readonly LayerSlot _slot;
    private bool _isTrainable;

    /// <summary>Makes a layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    private protected Layer(LayerSlot slot)
    {
        _slot = slot;
        _isTrainable = Node.IsTrainable;
    }

    /// <summary>The layer's name in tables and checkpoints.</summary>
    public string Name => Node.Name;

    /// <summary>The shape of one sample that enters, or of one step of it where the layer is applied to every step.</summary>
    public Shape InputShape => Node.InputShape!.Value;

    /// <summary>The shape of one sample that leaves, or of one step of it where the layer is applied to every step.</summary>
    public Shape OutputShape => Node.OutputShape!.Value;

    /// <summary>The layer's weights, in the order in which they lie in the model's buffer.</summary>
    public IReadOnlyList<Weight> Weights => _slot.Weights;

    internal int Index => _slot.Index;

    /// <summary>How often one sample passes through the layer: once, or as many times as there are steps where it is applied to every step.</summary>
    public int Steps => _slot.Steps;

    internal LayerNode Node => _slot.Node;

    /// <summary>
    /// Whether training changes the layer's weights. It starts as the model says, and may be switched between trainings; all calls of a
    /// shared layer are switched together.
    /// </summary>
    /// <exception cref="InvalidOperationException">The model freezes the layer for good, with <c>Trainable = false</c>.</exception>
    public bool IsTrainable
    {
        get => _slot.Owner?.IsTrainable ?? _isTrainable;
        set
        {
            if (_slot.Owner is { } owner)
            {
                owner.IsTrainable = value;
                return;
            }

            // No gradients are planned for a layer that the model freezes, so it would not learn.
            if (value && !Node.IsTrainable)
                throw new InvalidOperationException($"{Name} ({Node.Kind}) is written with Trainable = false and cannot be thawed. Leave that out and set IsTrainable to false for a while instead.");
            _isTrainable = value;
        }
    }

    /// <summary>Whether the layer can leave its activation to a loss that takes logits.</summary>
    internal virtual bool CanLeaveLogits => false;

    /// <summary>How many values a sample the layer keeps for itself.</summary>
    internal virtual int ScratchLength(bool training) => 0;

    /// <summary>How many values a thread needs for a while in the middle of one of the layer's passes.</summary>
    internal virtual int WorkerScratchLength(bool training) => 0;

    /// <summary>Makes room for what is prepared, before the first pass.</summary>
    internal virtual void Allocate(bool training)
    {
    }

    /// <summary>Into how many tasks the preparation of changed weights is split.</summary>
    internal virtual int PreparationTasks(bool training) => 0;

    /// <summary>Does one task of the preparation of changed weights.</summary>
    internal virtual void Prepare(int task, bool training)
    {
    }

    // Keras divides the penalty on outputs by the batch size; the rows' penalties are averaged with their losses.
    private protected void CollectActivityPenalty(in BatchSlice batch, Matrix output)
    {
        if (!batch.Settings.CollectsPenalties || (Node.ActivityL1 == 0 && Node.ActivityL2 == 0))
            return;
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> values = output.Row(row);
            batch.AddPenalty(row, Node.ActivityL1 * (double)TensorPrimitives.SumOfMagnitudes(values) + Node.ActivityL2 * (double)TensorPrimitives.SumOfSquares(values));
        }
    }

    private protected void AddActivityPenaltyGradient(in BatchSlice batch, Matrix output, Matrix outputGradient)
    {
        if (Node.ActivityL1 == 0 && Node.ActivityL2 == 0)
            return;
        float l1 = Node.ActivityL1 / batch.Settings.BatchSize;
        float l2 = 2 * Node.ActivityL2 / batch.Settings.BatchSize;
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> values = output.Row(row);
            Span<float> gradient = outputGradient.Row(row);
            for (int i = 0; i < values.Length; i++)
                gradient[i] += l1 * MathF.Sign(float.IsNaN(values[i]) ? 0 : values[i]) + l2 * values[i];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Node.Kind}) {InputShape} → {OutputShape}";
}
