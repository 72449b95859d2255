-- What somebody does who writes a draft: waits for the findings, goes to one, and takes its quick fix.

-- Neovim before 0.8 has no vim.lsp.start.
vim.lsp.start = vim.lsp.start
  or function(config)
    vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
  end
vim.cmd('luafile ' .. vim.env.SNIPPET)
vim.cmd('silent edit ' .. vim.env.DRAFT)

local patience = 30000
local done = { shown = {}, offered = {} }

vim.wait(patience, function()
  return #vim.diagnostic.get(0) > 0
end)
for _, one in ipairs(vim.diagnostic.get(0)) do
  local lsp = one.user_data.lsp
  local shown = { line = one.lnum, from = one.col, to = one.end_col, severity = one.severity, code = lsp.code }
  table.insert(done.shown, shown)
  if lsp.code == 'passive-voice' then
    vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
  end
end

vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    table.insert(done.offered, (options.format_item(item)))
  end
  choose(items[1], 1)
end
local before = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
vim.wait(patience, function()
  return vim.api.nvim_buf_get_changedtick(0) ~= before
end)
-- What is fixed is shown no more.
vim.wait(patience, function()
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.user_data.lsp.code == 'passive-voice' then
      return false
    end
  end
  return true
end)
done.left = vim.tbl_map(function(one)
  return one.user_data.lsp.code
end, vim.diagnostic.get(0))

vim.cmd('silent write')
vim.fn.writefile({ vim.json and vim.json.encode(done) or vim.fn.json_encode(done) }, vim.env.DONE)
vim.cmd('qall!')
