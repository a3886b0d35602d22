namespace TorchSharp.Modules
{
    public class Parameter : torch.Tensor
    {
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : base(data.Values, data.shape)
        {
            data.Dispose();
            this.requires_grad = requires_grad;
            DetachFromDisposeScope();
        }
    }
}
